using CrossEntropy.Reader.Markdown;
using CrossEntropy.Reader.Notebooks;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CrossEntropy.Reader.Pages;

/// <summary>The headings of a chapter below its title, as the list in the margin shows them.</summary>
internal static class Outline
{
    public static string Render(Notebook notebook)
    {
        var text = new ChapterText(Site.Live);
        var headings = notebook.Cells.Where(cell => cell.IsMarkdown)
            .SelectMany(cell => text.Parse(cell.Source).OfType<HeadingBlock>())
            .Where(heading => heading.Level is 2 or 3)
            .ToArray();
        return headings.Length == 0 ? "" : $"""
            <nav class="outline" id="outline" aria-label="In this chapter">
            <h2>In this chapter</h2>
            <ol>
            {string.Concat(headings.Select(Entry))}
            </ol>
            </nav>
            """;
    }

    private static string Entry(HeadingBlock heading) =>
        $"<li class=\"level-{heading.Level}\"><a href=\"#{Html.Encode(heading.GetAttributes().Id!)}\">{Html.Encode(ChapterText.Plain(heading))}</a></li>\n";
}
