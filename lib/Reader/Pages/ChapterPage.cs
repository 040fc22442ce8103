using System.Text.Json;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Markdown;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Pages;

/// <summary>One chapter: text as HTML, code and saved outputs for the page's script to bring to life.</summary>
internal static class ChapterPage
{
    public static string Render(Chapter chapter, Chapter? previous, Chapter? next) => Html.Page(
        $"{chapter.Title} – Cross-Entropy",
        $"class=\"chapter-page\" data-notebook=\"{Html.Encode(chapter.Name)}.ipynb\" data-kernel=\"{KernelSpec.Name}\"",
        $"""
        <a class="skip" href="#text">Skip to the text</a>
        <header class="bar"><a class="home" href="/">Cross-Entropy</a><span class="chapter-title">{Html.Encode(chapter.Title)}</span><div class="controls"></div></header>
        <main class="chapter" id="text">
        {(chapter.Notebook is { } notebook ? string.Concat(notebook.Cells.Select(Cell)) : Problem(chapter))}
        </main>
        <nav class="turn" aria-label="Chapters">{Turn("prev", previous)}{Turn("next", next)}</nav>
        """);

    private static string Problem(Chapter chapter) => $"""
        <h1>{Html.Encode(chapter.Name)}</h1>
        <p class="problem">This chapter cannot be shown. {Html.Encode(chapter.Problem!)}</p>
        """;

    private static string Cell(NotebookCell cell) => cell.Type switch
    {
        "markdown" => $"""
            <section class="cell markdown" id="cell-{Html.Encode(cell.Id)}" data-cell="{Html.Encode(cell.Id)}">
            {MarkdownRenderer.ToHtml(cell.Source)}
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

    // The default encoder escapes <, so no output can end the script element that holds it.
    private static string Embedded(NotebookCell cell) => JsonSerializer.Serialize(cell.Outputs);

    private static string Turn(string rel, Chapter? chapter) =>
        chapter is null ? "" : $"<a rel=\"{rel}\" href=\"/chapters/{Html.Encode(chapter.Name)}\"><span class=\"number\">{Html.Encode(chapter.Number)}</span> {Html.Encode(chapter.Title)}</a>";
}
