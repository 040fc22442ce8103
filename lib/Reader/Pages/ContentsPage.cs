using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Pages;

/// <summary>The cover and table of contents.</summary>
internal static class ContentsPage
{
    private const string Lead = "A book that runs. Read a chapter, guess before each cell, change the code, and see whether you were right.";

    public static string Render(Site site, IReadOnlyList<Chapter> chapters) => Html.Page(site, site.Root, title: null, Lead, "class=\"contents\"", $"""
        {Html.Bar(site, chapter: null)}
        <main class="cover" id="text" tabindex="-1">
        <header class="opening">
        <div class="opening-words">
        <h1>Cross-Entropy</h1>
        <p class="subtitle">from probability to information</p>
        <p class="lead">{Lead}</p>
        <p class="begin"></p>
        </div>
        {CoverFigure.Svg}
        </header>
        {string.Concat(chapters.GroupBy(chapter => chapter.Part).Select(part => Part(site, part)))}
        </main>
        """);

    private static string Part(Site site, IGrouping<string, Chapter> part) => $"""
        <section class="part">
        <h2>{Html.Encode(part.Key)}</h2>
        <ol class="chapters">
        {string.Concat(part.Select(chapter => Entry(site, chapter)))}
        </ol>
        </section>

        """;

    private static string Entry(Site site, Chapter chapter) => $"""
        <li data-chapter="{Html.Encode(chapter.Name)}" data-exercises="{Exercises(chapter)}"><a href="{Html.Encode(site.Chapter(chapter.Name))}"><span class="number">{Html.Encode(chapter.Number)}</span> <span class="title">{Html.Encode(chapter.Title)}</span>
        <span class="promise">{Html.Encode(chapter.Promise)}</span> <span class="minutes">{(chapter.Minutes is { } minutes ? $"{minutes} min" : "")}</span> <span class="done"></span></a>
        {(chapter.Problem is { } problem ? $"<p class=\"problem\">{Html.Encode(problem)}</p>" : "")}</li>

        """;

    private static int Exercises(Chapter chapter) => chapter.Notebook?.Cells.Count(cell => cell.Tags.Contains("exercise")) ?? 0;
}
