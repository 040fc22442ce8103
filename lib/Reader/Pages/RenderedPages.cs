using System.Security.Cryptography;
using System.Text;
using CrossEntropy.Reader.Notebooks;
using Microsoft.AspNetCore.Http;

namespace CrossEntropy.Reader.Pages;

/// <summary>What the book's addresses answer: made when first asked for, and anew once a notebook in the folder has changed.</summary>
internal sealed class RenderedPages(Book book)
{
    private const string ContentType = "text/html; charset=utf-8";

    // One page at a time: a notebook's JSON is not made to be read by several threads.
    private readonly Lock gate = new();
    private readonly Dictionary<string, IResult> made = new(StringComparer.Ordinal);
    private IReadOnlyList<Chapter> chapters = [];
    private string folder = "";

    public IResult Contents() => Get("contents", chapters => Tagged(ContentsPage.Render(Site.Live, chapters), ContentType));

    public IResult Search() => Get("search", chapters => Tagged(SearchIndex.Render(chapters), "application/json"));

    public IResult Chapter(string name) => Get($"chapter {name}", chapters =>
        chapters.ToList().FindIndex(chapter => chapter.Name == name) is >= 0 and var index
            ? Tagged(ChapterPage.Render(Site.LiveChapter, chapters, index), ContentType)
            : NotFound(Site.LiveChapter));

    /// <summary>The answer to an address beside the contents page that the book does not have.</summary>
    public static IResult NotFound() => NotFound(Site.Live);

    /// <summary>Makes the pages that are read first. Most of their time is the compiler's, and can pass while the server starts.</summary>
    public void Prepare()
    {
        Contents();
        if (chapters.FirstOrDefault(chapter => chapter.Problem is null) is { } first)
            Chapter(first.Name);
    }

    private IResult Get(string page, Func<IReadOnlyList<Chapter>, IResult> make)
    {
        lock (gate)
        {
            var now = Folder();
            if (now != folder)
            {
                made.Clear();
                (chapters, folder) = (book.Chapters(), now);
            }
            if (made.TryGetValue(page, out var result))
                return result;
            result = make(chapters);
            // An address of no chapter could be any: what is kept is what the book has.
            return result is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound } ? result : made[page] = result;
        }
    }

    private string Folder() => string.Join('\n', new DirectoryInfo(book.Directory).EnumerateFiles("*.ipynb")
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private static IResult NotFound(Site site) => Results.Content(NotFoundPage.Render(site), ContentType, statusCode: StatusCodes.Status404NotFound);

    // A browser that has the page names its tag, and is told in a few bytes that it still holds.
    private static IResult Tagged(string text, string contentType)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Results.Bytes(bytes, contentType, entityTag: new($"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8))}\""));
    }
}
