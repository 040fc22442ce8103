using System.Net;
using CrossEntropy.Reader.Claims;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Mathematics;
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
        foreach (var formula in document.Descendants<MathInline>().Where(formula => formula.DelimiterCount == 2).ToArray())
            formula.ReplaceBy(DisplayFormula(formula));
        return document.ToHtml(Pipeline);
    }

    // Jupyter and code-hosting pages set $$…$$ on a line of its own; Markdig does so only where the dollars stand on lines of their own.
    private static HtmlInline DisplayFormula(MathInline formula) =>
        new($"<span class=\"math\">\\[{WebUtility.HtmlEncode(formula.Content.ToString())}\\]</span>");

    // In the files a link names the next notebook, so that it works in Jupyter and on a code-hosting page too.
    private static string? ChapterAddress(string? url)
    {
        var file = url?.Split('#')[0];
        return file is null || !file.EndsWith(".ipynb", StringComparison.Ordinal) || file.Contains('/', StringComparison.Ordinal)
            ? url
            : $"/chapters/{file[..^".ipynb".Length]}{url![file.Length..]}";
    }
}
