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

    // Nothing else: a script beside a notebook would be a script of the page's own origin, which may run.
    private static readonly Dictionary<string, string> Pictures = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".gif"] = "image/gif", [".webp"] = "image/webp",
    };

    public static void MapBook(this WebApplication app, Book book)
    {
        MapFiles(app, Installation.Web, "/assets", new FileExtensionContentTypeProvider());
        var images = Path.Combine(Path.GetFullPath(book.Directory), "images");
        if (Directory.Exists(images))
            MapFiles(app, images, "/images", new FileExtensionContentTypeProvider(Pictures));
        app.MapGet("/", () => Results.Content(ContentsPage.Render(Site.Live, book.Chapters()), ContentType));
        app.MapGet("/search.json", () => Results.Content(SearchIndex.Render(book.Chapters()), "application/json"));
        app.MapGet("/chapters/{name}", (string name) => Chapter(book, name));
        app.MapGet("/notebooks/{name}.ipynb", (string name) =>
            book.Find(name)?.Notebook is { } notebook ? Results.File(notebook.Path, "application/x-ipynb+json") : Results.NotFound());
    }

    private static void MapFiles(WebApplication app, string folder, string path, FileExtensionContentTypeProvider types) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(folder),
        RequestPath = path,
        ContentTypeProvider = types,
    });

    private static IResult Chapter(Book book, string name)
    {
        var chapters = book.Chapters();
        var index = chapters.ToList().FindIndex(chapter => chapter.Name == name);
        return index < 0
            ? Results.Content(NotFoundPage.Render(Site.LiveChapter), ContentType, statusCode: 404)
            : Results.Content(ChapterPage.Render(Site.LiveChapter, chapters, index), ContentType);
    }
}
