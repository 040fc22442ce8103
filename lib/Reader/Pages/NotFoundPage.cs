namespace CrossEntropy.Reader.Pages;

/// <summary>What an address that the book does not have leads to.</summary>
internal static class NotFoundPage
{
    public static string Render(Site site) => Html.Page(site, site.Root, "Not found", "There is no such page.", "class=\"chapter-page\"", $"""
        {Html.Bar(site, chapter: null)}
        <main class="chapter" id="text" tabindex="-1">
        <section class="cell markdown">
        <h1>There is no such page</h1>
        <p>All chapters are listed in the <a href="{site.Home}">contents</a>, and the search above looks through all of them.</p>
        </section>
        </main>
        """);
}
