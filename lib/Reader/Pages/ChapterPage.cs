using System.Text.Encodings.Web;
using System.Text.Json;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Markdown;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Pages;

/// <summary>One chapter: text as HTML, code and saved outputs for the page's script to bring to life.</summary>
internal static class ChapterPage
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="site">Where the page stands.</param>
    /// <param name="chapters">The book.</param>
    /// <param name="index">Which of its chapters this is.</param>
    public static string Render(Site site, IReadOnlyList<Chapter> chapters, int index)
    {
        var chapter = chapters[index];
        var text = new ChapterText(site);
        var marks = new GlossaryMarks(Glossary.Terms(chapters));
        return Html.Page(
            site,
            site.Chapter(chapter.Name),
            chapter.Title,
            chapter.Promise,
            $"class=\"chapter-page\" data-chapter=\"{Html.Encode(chapter.Name)}\" data-notebook=\"{Html.Encode(chapter.Name)}.ipynb\" data-kernel=\"{(site.IsStatic ? "" : KernelSpec.Name)}\"",
            $"""
            {Html.Bar(site, chapter.Title)}
            {(chapter.Notebook is { } outlined ? Outline.Render(outlined) : "")}
            <main class="chapter" id="text" tabindex="-1">
            {(chapter.Notebook is { } notebook ? string.Concat(notebook.Cells.Select(cell => Cell(text, marks, cell))) : Problem(chapter))}
            <nav class="turn" aria-label="Chapters">{Turn(site, "prev", "Before", chapters.ElementAtOrDefault(index - 1))}{Turn(site, "next", "Next", chapters.ElementAtOrDefault(index + 1))}</nav>
            </main>
            {marks.Meanings(site)}
            """);
    }

    private static string Problem(Chapter chapter) => $"""
        <h1>{Html.Encode(chapter.Name)}</h1>
        <p class="problem">This chapter cannot be shown. {Html.Encode(chapter.Problem!)}</p>
        """;

    private static string Cell(ChapterText text, GlossaryMarks marks, NotebookCell cell) => cell.Type switch
    {
        "markdown" => $"""
            <section class="cell markdown" id="cell-{Html.Encode(cell.Id)}" data-cell="{Html.Encode(cell.Id)}">
            {ChapterText.ToHtml(marks.Mark(text.Parse(cell.Source)))}
            </section>

            """,
        "code" => $"""
            <section class="cell code" id="cell-{Html.Encode(cell.Id)}" data-cell="{Html.Encode(cell.Id)}" data-tags="{Html.Encode(string.Join(' ', cell.Tags))}">
            <pre class="source"><code>{Html.Encode(cell.Source)}</code></pre>
            <script type="application/json" class="saved-outputs">{Embedded(cell)}</script>
            <div class="outputs" aria-live="polite"></div>
            </section>

            """,
        _ => "",
    };

    // With < escaped no output can end the script element that holds it. What else JSON allows stays as it is: pictures are full of quotes.
    private static string Embedded(NotebookCell cell) => cell.Outputs.ToJsonString(Plain).Replace("<", "\\u003C", StringComparison.Ordinal);

    private static string Turn(Site site, string rel, string word, Chapter? chapter) =>
        chapter is null ? "" : $"<a rel=\"{rel}\" href=\"{Html.Encode(site.Chapter(chapter.Name))}\"><span class=\"turn-word\">{word}</span> <span class=\"turn-title\"><span class=\"number\">{Html.Encode(chapter.Number)}</span> {Html.Encode(chapter.Title)}</span></a>";
}
