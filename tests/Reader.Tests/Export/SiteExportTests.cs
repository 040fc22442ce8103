using System.Net;
using System.Text.RegularExpressions;
using CrossEntropy.Reader.Export;
using CrossEntropy.Reader.Notebooks;
using Reader.Tests.Browser;

namespace Reader.Tests.Export;

/// <summary>What the export writes, and what it leaves alone.</summary>
public sealed partial class SiteExportTests(ExportFixture site)
{
    [Fact]
    public void Every_link_picture_and_anchor_of_every_page_leads_somewhere()
    {
        var pages = Directory.GetFiles(site.Folder, "*.html", SearchOption.AllDirectories);
        var broken = pages.SelectMany(page => Addresses(page).Where(address => !Leads(page, address)).Select(address => $"{Path.GetRelativePath(site.Folder, page)}: {address}"));
        Assert.Equal(4, pages.Length);
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_address_is_relative_so_that_the_site_works_in_any_folder() =>
        Assert.DoesNotContain(
            Directory.GetFiles(site.Folder, "*.html", SearchOption.AllDirectories).SelectMany(Addresses),
            address => address.StartsWith('/'));

    [Fact]
    public void Where_the_address_is_known_previews_and_search_engines_are_told_it_in_full()
    {
        using var folder = new TemporaryBook();
        var target = Path.Combine(folder.Directory, "site");
        SiteExport.Write(new Book(PageFixture.Book), target, new Uri("https://example.org/books/ce/"));
        var page = File.ReadAllText(Path.Combine(target, "chapters", "01-first-steps.html"));
        Assert.Contains("""<meta property="og:image" content="https://example.org/books/ce/assets/preview.png">""", page, StringComparison.Ordinal);
        Assert.Contains("""<meta property="og:url" content="https://example.org/books/ce/chapters/01-first-steps.html">""", page, StringComparison.Ordinal);
        Assert.Contains("""<link rel="canonical" href="https://example.org/books/ce/chapters/01-first-steps.html">""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_have_one_address_the_folder_s()
    {
        using var folder = new TemporaryBook();
        var target = Path.Combine(folder.Directory, "site");
        SiteExport.Write(new Book(PageFixture.Book), target, new Uri("https://example.org/books/ce/"));
        Assert.Contains("""<link rel="canonical" href="https://example.org/books/ce/">""", File.ReadAllText(Path.Combine(target, "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_not_known_none_is_made_up()
    {
        var page = File.ReadAllText(Path.Combine(site.Folder, "chapters", "01-first-steps.html"));
        Assert.Contains("""<meta property="og:image" content="../assets/preview.png">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_export_is_replaced()
    {
        using var folder = new TemporaryBook();
        var target = Path.Combine(folder.Directory, "site");
        SiteExport.Write(new Book(PageFixture.Book), target);
        File.WriteAllText(Path.Combine(target, "old.html"), "left over");
        SiteExport.Write(new Book(PageFixture.Book), target);
        Assert.False(File.Exists(Path.Combine(target, "old.html")));
        Assert.Equal([target], Directory.GetFileSystemEntries(folder.Directory));
    }

    [Fact]
    public void A_folder_with_other_files_is_left_as_it_is()
    {
        using var folder = new TemporaryBook();
        var letter = folder.Write("letter.txt", "keep me");
        var refusal = Assert.Throws<ExportException>(() => SiteExport.Write(new Book(PageFixture.Book), folder.Directory));
        Assert.Contains($"{folder.Directory} holds files that are no export of this book", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([letter], Directory.GetFileSystemEntries(folder.Directory));
    }

    [Fact]
    public void A_book_with_a_broken_chapter_is_not_exported()
    {
        using var book = new TemporaryBook();
        book.Write("01-broken.ipynb", "{");
        var target = Path.Combine(book.Directory, "site");
        Assert.Throws<ExportException>(() => SiteExport.Write(book.Open(), target));
        Assert.False(Directory.Exists(target));
    }

    private static IEnumerable<string> Addresses(string page) =>
        Address().Matches(File.ReadAllText(page)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(address => !address.StartsWith("https://", StringComparison.Ordinal));

    private static bool Leads(string page, string address)
    {
        var parts = address.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])));
        return File.Exists(file) && (parts.Length == 1 || File.ReadAllText(file).Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("""(?:href|src|content)="((?:[./#]|https?:)[^"]*)["]""")]
    private static partial Regex Address();
}
