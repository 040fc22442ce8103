using System.Net;

namespace CrossEntropy.Reader.Pages;

/// <summary>The frame that every page of the Reader shares.</summary>
internal static class Html
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    public static string Page(string title, string bodyAttributes, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/reader.css">
        <script src="/assets/theme.js"></script>
        <script type="module" src="/assets/reader.js"></script>
        </head>
        <body {bodyAttributes}>
        {body}
        </body>
        </html>

        """;
}
