using CrossEntropy.Reader.Claims;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrossEntropy.Reader.Markdown;

/// <summary>Turns a Markdown cell into HTML: formulas kept for KaTeX, claims taken out, links between chapters made addresses.</summary>
internal static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseMathematics()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    public static string ToHtml(string markdown)
    {
        var document = Markdig.Markdown.Parse(ClaimSyntax.WithoutClaims(markdown), Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = ChapterAddress(link.Url);
        return document.ToHtml(Pipeline);
    }

    // In the files a link names the next notebook, so that it works in Jupyter and on a code-hosting page too.
    private static string? ChapterAddress(string? url)
    {
        var file = url?.Split('#')[0];
        return file is null || !file.EndsWith(".ipynb", StringComparison.Ordinal) || file.Contains('/', StringComparison.Ordinal)
            ? url
            : $"/chapters/{file[..^".ipynb".Length]}{url![file.Length..]}";
    }
}
