using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CrossEntropy.Reader.Claims;
using CrossEntropy.Reader.Pages;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrossEntropy.Reader.Markdown;

/// <summary>
/// Turns the Markdown cells of one chapter into HTML: formulas kept for KaTeX, claims taken out, links between chapters made addresses,
/// and each heading, displayed formula and glossary entry given an anchor that nothing else in the chapter has.
/// </summary>
internal sealed partial class ChapterText(Site site)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseMathematics()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseSmartyPants()
        .Build();

    // Code in a sentence stays in its line where even a telephone has room for it: -Math.Log(0.7) would break behind its minus.
    private const int Unbroken = 24;

    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    public string ToHtml(string markdown) => ToHtml(Parse(markdown));

    /// <summary>The HTML of a cell. Its own may look but not act: tags that load, ask or lead away are shown as the text they are.</summary>
    public static string ToHtml(MarkdownDocument document) => EmptyHeading().Replace(ActingTag().Replace(document.ToHtml(Pipeline), "&lt;"), "<td></td>");

    /// <summary>The cell's blocks, with links and anchors as the page has them.</summary>
    public MarkdownDocument Parse(string markdown)
    {
        var document = Markdig.Markdown.Parse(ClaimSyntax.WithoutClaims(markdown), Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.GetAttributes().Id = Free(heading.GetAttributes().Id ?? "section");
        Typography.Quotes(document);
        foreach (var code in document.Descendants<CodeInline>().Where(code => code.Content.Length <= Unbroken))
            code.GetAttributes().AddClass("short");
        foreach (var row in document.Descendants<Table>().SelectMany(GlossaryRows))
            row.GetAttributes().Id = Free($"term-{LinkHelper.UrilizeAsGfm(Plain(row[0]))}");
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = Address(link.Url, link.IsImage);
        foreach (var formula in document.Descendants().Where(part => part is MathBlock or MathInline { DelimiterCount: 2 }).ToArray())
        {
            var anchor = Free("equation");
            if (formula is MathInline inline) inline.ReplaceBy(DisplayFormula(inline, anchor));
            else formula.GetAttributes().Id = anchor;
        }

        return document;
    }

    /// <summary>The rows of a table of terms or symbols; of another table none.</summary>
    public static IEnumerable<TableRow> GlossaryRows(Table table) =>
        table[0] is TableRow { IsHeader: true } header && Plain(header[0]) is "term" or "symbol" ? table.Skip(1).Cast<TableRow>() : [];

    /// <summary>A block as words alone; of a formula the names that stand in it.</summary>
    public static string Plain(MarkdownObject part) => OneLine(TexMark().Replace(FormulaEnd().Replace(Words(part), ""), " $1"));

    /// <summary>A block as words and formulas, these between \( and \).</summary>
    public static string Words(MarkdownObject part)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new DelimitedFormula());
        renderer.Render(part);
        return OneLine(writer.ToString());
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The list of sanitise.ts. The pipeline itself writes none of them, and code is escaped already.
    [GeneratedRegex(@"<(?=/?(?:style|script|form|input|button|textarea|select|iframe|object|embed|link|meta|base)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ActingTag();

    // The corner of a table with headings on both sides heads nothing, and would be read out as a heading.
    [GeneratedRegex("<th[^>]*></th>")]
    private static partial Regex EmptyHeading();

    [GeneratedRegex(@"\\[()]")]
    private static partial Regex FormulaEnd();

    // \ln is "ln"; \, is nothing.
    [GeneratedRegex(@"\\([A-Za-z]+)|\\[^A-Za-z]|[{}]")]
    private static partial Regex TexMark();

    private string Free(string wanted)
    {
        var anchor = wanted;
        for (var i = 2; !anchors.Add(anchor); i++)
            anchor = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        return anchor;
    }

    private sealed class DelimitedFormula : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj) => renderer.Write($"\\({obj.Content}\\)");
    }

    // Jupyter and code-hosting pages set $$…$$ on a line of its own; Markdig does so only where the dollars stand on lines of their own.
    private static HtmlInline DisplayFormula(MathInline formula, string anchor) =>
        new($"<span id=\"{anchor}\" class=\"math\">\\[{WebUtility.HtmlEncode(formula.Content.ToString())}\\]</span>");

    // In the files a link names the next notebook, so that it works in Jupyter and on a code-hosting page too.
    private string? Address(string? url, bool isImage)
    {
        if (isImage && url?.StartsWith("images/", StringComparison.Ordinal) == true)
            return site.Image(url["images/".Length..]);
        var file = url?.Split('#')[0];
        return file is null || !file.EndsWith(".ipynb", StringComparison.Ordinal) || file.Contains('/', StringComparison.Ordinal)
            ? url
            : $"{site.Chapter(file[..^".ipynb".Length])}{url![file.Length..]}";
    }
}
