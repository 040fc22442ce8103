using CrossEntropy.Reader.Notebooks;
using CrossEntropy.Reader.Pages;

namespace CrossEntropy.Reader.Export;

/// <summary>
/// Writes the book as files that any file host can serve, from any folder of it: pages with relative addresses, the saved outputs, the search
/// index and the notebooks themselves. No kernel.
/// </summary>
internal static class SiteExport
{
    /// <summary>What tells an earlier export, which may be replaced, from somebody's folder, which may not.</summary>
    private const string Mark = "cross-entropy-site.txt";

    /// <summary>Writes beside <paramref name="folder"/> and renames at the end, so that a site being served is never half there.</summary>
    /// <param name="book">What is exported.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="address">Where the site will be found, if that is known: a folder's address.</param>
    /// <returns>How many files the site has, and their bytes.</returns>
    /// <exception cref="ExportException">The folder holds something else, or cannot be written.</exception>
    public static (int Files, long Bytes) Write(Book book, string folder, Uri? address = null)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Refuse(target, book);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(temporary);
            Fill(book, temporary, address);
            if (Directory.Exists(target))
                Directory.Delete(target, recursive: true);
            Directory.Move(temporary, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"The site cannot be written to {target}: {error.Message}", error);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
        var files = new DirectoryInfo(target).GetFiles("*", SearchOption.AllDirectories);
        return (files.Length, files.Sum(file => file.Length));
    }

    private static void Refuse(string target, Book book)
    {
        if (File.Exists(target))
            throw new ExportException($"{target} is a file, not a folder.");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, Mark)))
            throw new ExportException($"{target} holds files that are no export of this book: it is left as it is. Name an empty or a new folder.");
        if (book.Chapters().FirstOrDefault(chapter => chapter.Problem is not null) is { } broken)
            throw new ExportException(broken.Problem!);
    }

    private static void Fill(Book book, string folder, Uri? address)
    {
        var top = new Site("./", IsStatic: true, address);
        var below = new Site("../", IsStatic: true, address is null ? null : new Uri(address, "chapters/"));
        var chapters = book.Chapters();
        var pages = Directory.CreateDirectory(Path.Combine(folder, "chapters")).FullName;
        var notebooks = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
        File.WriteAllText(Path.Combine(folder, Mark), "Written by: dotnet run --project lib/Reader -- export. The next export replaces this folder.\n");
        File.WriteAllText(Path.Combine(folder, "index.html"), ContentsPage.Render(top, chapters));
        File.WriteAllText(Path.Combine(folder, "run-it.html"), RunItPage.Render(top));
        File.WriteAllText(Path.Combine(folder, "search.json"), SearchIndex.Render(chapters));
        for (var i = 0; i < chapters.Count; i++)
        {
            var page = ChapterPage.Render(below, chapters, i);
            File.WriteAllText(Path.Combine(pages, $"{chapters[i].Name}.html"), page);
            File.Copy(chapters[i].Notebook!.Path, Path.Combine(notebooks, $"{chapters[i].Name}.ipynb"));
        }
        Copy(Installation.Web, Path.Combine(folder, "assets"));
        Copy(Path.Combine(book.Directory, "images"), Path.Combine(folder, "images"));
    }

    private static void Copy(string source, string target)
    {
        if (!Directory.Exists(source))
            return;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.')))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
