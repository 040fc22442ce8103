using System.Security.Cryptography;
using System.Text;
using CrossEntropy.Reader.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CrossEntropy.Reader.Pages;

/// <summary>The pages and what they load.</summary>
internal static class BookEndpoints
{
    private const string ContentType = "text/html; charset=utf-8";

    public static void MapBook(this WebApplication app, Book book)
    {
        MapFiles(app, Installation.Web, "/assets");
        var images = Path.Combine(Path.GetFullPath(book.Directory), "images");
        if (Directory.Exists(images))
            MapFiles(app, images, "/images");
        app.MapGet("/", () => Tagged(ContentsPage.Render(Site.Live, book.Chapters()), ContentType));
        app.MapGet("/search.json", () => Tagged(SearchIndex.Render(book.Chapters()), "application/json"));
        app.MapGet("/chapters/{name}", (string name) => Chapter(book, name));
        app.MapGet("/notebooks/{name}.ipynb", (string name) =>
            book.Find(name)?.Notebook is { } notebook ? Results.File(notebook.Path, "application/x-ipynb+json") : Results.NotFound());
    }

    private static void MapFiles(WebApplication app, string folder, string path) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(folder),
        RequestPath = path,
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
    });

    private static IResult Chapter(Book book, string name)
    {
        var chapters = book.Chapters();
        var index = chapters.ToList().FindIndex(chapter => chapter.Name == name);
        return index < 0
            ? Results.Content(NotFoundPage.Render(Site.LiveChapter), ContentType, statusCode: 404)
            : Tagged(ChapterPage.Render(Site.LiveChapter, chapters, index), ContentType);
    }

    // A browser that has the page already names its tag, and is told in a few bytes that it still holds.
    private static IResult Tagged(string text, string contentType)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Results.Bytes(bytes, contentType, entityTag: new($"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8))}\""));
    }
}
