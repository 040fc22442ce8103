using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Pages;

/// <summary>The cover and table of contents.</summary>
internal static class ContentsPage
{
    public static string Render(IReadOnlyList<Chapter> chapters) => Html.Page("Cross-Entropy, from probability to information", "class=\"contents\"", $"""
        <header class="bar"><a class="home" href="/">Cross-Entropy</a><div class="controls"></div></header>
        <main class="cover">
        <h1>Cross-Entropy</h1>
        <p class="subtitle">from probability to information</p>
        <p class="lead">A book that runs. Read a chapter, guess before each cell, change the code, and see whether you were right.</p>
        {string.Concat(chapters.GroupBy(chapter => chapter.Part).Select(Part))}
        </main>
        """);

    private static string Part(IGrouping<string, Chapter> part) => $"""
        <section class="part">
        <h2>{Html.Encode(part.Key)}</h2>
        <ol class="chapters">
        {string.Concat(part.Select(Entry))}
        </ol>
        </section>

        """;

    private static string Entry(Chapter chapter) => $"""
        <li><a href="/chapters/{Html.Encode(chapter.Name)}"><span class="number">{Html.Encode(chapter.Number)}</span> <span class="title">{Html.Encode(chapter.Title)}</span>
        <span class="promise">{Html.Encode(chapter.Promise)}</span> <span class="minutes">{(chapter.Minutes is { } minutes ? $"{minutes} min" : "")}</span></a>
        {(chapter.Problem is { } problem ? $"<p class=\"problem\">{Html.Encode(problem)}</p>" : "")}</li>

        """;
}
