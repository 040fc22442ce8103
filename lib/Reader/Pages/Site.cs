namespace CrossEntropy.Reader.Pages;

/// <summary>The addresses of the book's parts as one page names them: relative, so that a file host or a proxy may put the book in any folder.</summary>
/// <param name="Root">What leads from the page to the book's root: "./" or "../".</param>
/// <param name="IsStatic">Whether the page is a file, with no server behind it to run code.</param>
/// <param name="Folder">The full address of the folder that the page stands in, where it is known.</param>
internal sealed record Site(string Root, bool IsStatic, Uri? Folder = null)
{
    /// <summary>The contents page that the Reader's own server sends.</summary>
    public static Site Live { get; } = new("./", IsStatic: false);

    /// <summary>The chapters that it sends.</summary>
    public static Site LiveChapter { get; } = new("../", IsStatic: false);

    /// <summary>The full address of what the page calls <paramref name="relative"/>: those who only hold a copy of it, as previews do, need it.</summary>
    public string Full(string relative) => Folder is null ? relative : new Uri(Folder, relative).AbsoluteUri;

    public string Home => IsStatic ? $"{Root}index.html" : Root;

    /// <summary>Where the exported site says how to run the book.</summary>
    public string RunLive => $"{Root}run-it.html";

    /// <summary>The page's scripts, its style and pictures.</summary>
    public string Asset(string file) => $"{Root}assets/{file}";

    public string Chapter(string name) => $"{Root}chapters/{name}{(IsStatic ? ".html" : "")}";

    /// <summary>The chapter's own file, to download.</summary>
    public string Notebook(string name) => $"{Root}notebooks/{name}.ipynb";

    /// <summary>A picture that a chapter shows, kept in notebooks/images.</summary>
    public string Image(string file) => $"{Root}images/{file}";
}
