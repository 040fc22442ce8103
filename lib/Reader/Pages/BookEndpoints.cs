using CrossEntropy.Reader.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CrossEntropy.Reader.Pages;

/// <summary>The pages and what they load.</summary>
internal static class BookEndpoints
{
    // Nothing else: a script beside a notebook would be a script of the page's own origin, which may run.
    private static readonly Dictionary<string, string> Pictures = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
    };

    public static void MapBook(this WebApplication app, Book book, RenderedPages pages)
    {
        MapFiles(app, Installation.Web, "/assets", new FileExtensionContentTypeProvider());
        var images = Path.Combine(Path.GetFullPath(book.Directory), "images");
        if (Directory.Exists(images))
            MapFiles(app, images, "/images", new FileExtensionContentTypeProvider(Pictures));
        app.MapGet("/", pages.Contents);
        app.MapGet("/search.json", pages.Search);
        app.MapGet("/chapters/{name}", pages.Chapter);
        app.MapGet("/{page}", RenderedPages.NotFound);
        app.MapGet("/notebooks/{name}.ipynb", (string name) =>
            book.Find(name)?.Notebook is { } notebook ? Results.File(notebook.Path, "application/x-ipynb+json") : Results.NotFound());
    }

    private static void MapFiles(WebApplication app, string folder, string path, FileExtensionContentTypeProvider types) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(folder),
        RequestPath = path,
        ContentTypeProvider = types,
    });
}
