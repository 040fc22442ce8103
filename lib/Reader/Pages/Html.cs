using System.Net;

namespace CrossEntropy.Reader.Pages;

/// <summary>The frame that every page of the Reader shares.</summary>
internal static class Html
{
    private const string Book = "Cross-Entropy, from probability to information";

    // A file host sends no security headers of ours, so the exported page carries its own: our scripts, and nothing from elsewhere.
    private const string StaticPolicy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'\">\n";

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <param name="site">Where the page stands.</param>
    /// <param name="self">The page's own address, as it would call it.</param>
    /// <param name="title">The page's own title, or null for the cover.</param>
    /// <param name="description">One sentence, for search engines and previews.</param>
    /// <param name="bodyAttributes">Classes and data of the body, as HTML.</param>
    /// <param name="body">The body, as HTML.</param>
    public static string Page(Site site, string self, string? title, string description, string bodyAttributes, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        {(site.IsStatic ? StaticPolicy : "")}<meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title is null ? Book : $"{title} – Cross-Entropy")}</title>
        <meta name="description" content="{Encode(description)}">
        <meta property="og:title" content="{Encode(title ?? Book)}">
        <meta property="og:description" content="{Encode(description)}">
        <meta property="og:type" content="{(title is null ? "book" : "article")}">
        <meta property="og:image" content="{Encode(site.Full(site.Asset("preview.png")))}">
        {(site.Folder is null ? "" : Address(site.Full(self)))}        <link rel="icon" href="{site.Asset("favicon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{site.Asset("reader.css")}">
        <script src="{site.Asset("theme.js")}"></script>
        <script type="module" src="{site.Asset("reader.js")}"></script>
        </head>
        <body data-root="{site.Root}"{(site.IsStatic ? " data-static" : "")} {bodyAttributes}>
        {body}
        </body>
        </html>

        """;

    // One address for each page, however it was reached: index.html and the folder are the same page.
    private static string Address(string full) =>
        $"<meta property=\"og:url\" content=\"{Encode(full)}\">\n<link rel=\"canonical\" href=\"{Encode(full)}\">\n";

    /// <summary>The bar at the top; the page's script adds its buttons.</summary>
    public static string Bar(Site site, string? chapter) => $"""
        <a class="skip" href="#text">Skip to the text</a>
        <header class="bar"><a class="home" href="{site.Home}"><img src="{site.Asset("favicon.svg")}" alt="" width="22" height="22"><span class="home-name">Cross-Entropy</span></a>{(chapter is null ? "" : $"<span class=\"chapter-title\">{Encode(chapter)}</span>")}<div class="controls"></div></header>
        """;
}
