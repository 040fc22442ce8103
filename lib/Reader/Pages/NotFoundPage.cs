namespace CrossEntropy.Reader.Pages;

/// <summary>What an address of no chapter leads to.</summary>
internal static class NotFoundPage
{
    public static string Render(Site site) => Html.Page(site, site.Root, "Not found", "There is no such chapter.", "class=\"contents\"", $"""
        {Html.Bar(site, chapter: null)}
        <main class="cover" id="text" tabindex="-1">
        <h1>There is no such chapter</h1>
        <p><a href="{site.Home}">To the contents</a></p>
        </main>
        """);
}
