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
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Installation.Web),
            RequestPath = "/assets",
            ContentTypeProvider = new FileExtensionContentTypeProvider(),
        });
        app.MapGet("/", () => Results.Content(ContentsPage.Render(book.Chapters()), ContentType));
        app.MapGet("/chapters/{name}", (string name) => Chapter(book, name));
    }

    private static IResult Chapter(Book book, string name)
    {
        var chapters = book.Chapters();
        var index = chapters.ToList().FindIndex(chapter => chapter.Name == name);
        return index < 0
            ? Results.Content(Html.Page("Not found", "class=\"contents\"", "<main class=\"cover\"><h1>There is no such chapter</h1><p><a href=\"/\">To the contents</a></p></main>"), ContentType, statusCode: 404)
            : Results.Content(ChapterPage.Render(chapters[index], chapters.ElementAtOrDefault(index - 1), chapters.ElementAtOrDefault(index + 1)), ContentType);
    }
}
