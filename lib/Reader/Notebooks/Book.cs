namespace CrossEntropy.Reader.Notebooks;

/// <summary>The chapters in reading order: notebooks/NN-slug.ipynb, then the appendices A, B, C.</summary>
internal sealed class Book(string directory)
{
    public string Directory { get; } = directory;

    /// <summary>Reads the folder anew, so that a chapter saved a moment ago is shown as it now stands.</summary>
    public IReadOnlyList<Chapter> Chapters() =>
    [
        .. System.IO.Directory.EnumerateFiles(Directory, "*.ipynb")
            .OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal)
            .Select(Chapter.Read),
    ];

    /// <summary>The chapter of that name, or null. Names are compared with the folder's own list, never joined into a path.</summary>
    public Chapter? Find(string name) => Chapters().FirstOrDefault(chapter => chapter.Name == name);
}
