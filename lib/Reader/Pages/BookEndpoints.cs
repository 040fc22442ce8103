using CrossEntropy.Reader.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CrossEntropy.Reader.Pages;

/// <summary>The pages and what they load.</summary>
internal static class BookEndpoints
{
    public static void MapBook(this WebApplication app, Book book, RenderedPages pages)
    {
        MapFiles(app, Installation.Web, "/assets");
        var images = Path.Combine(Path.GetFullPath(book.Directory), "images");
        if (Directory.Exists(images))
            MapFiles(app, images, "/images");
        app.MapGet("/", pages.Contents);
        app.MapGet("/search.json", pages.Search);
        app.MapGet("/chapters/{name}", pages.Chapter);
        app.MapGet("/{page}", RenderedPages.NotFound);
        app.MapGet("/notebooks/{name}.ipynb", (string name) =>
            book.Find(name)?.Notebook is { } notebook ? Results.File(notebook.Path, "application/x-ipynb+json") : Results.NotFound());
    }

    private static void MapFiles(WebApplication app, string folder, string path) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(folder),
        RequestPath = path,
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
    });
}
