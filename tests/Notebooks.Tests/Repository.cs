using CrossEntropy.Reader;

namespace Notebooks.Tests;

/// <summary>The files around the notebooks.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Installation.Notebooks, ".."));

    public static string PathTo(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathTo(file));

    public static bool Holds(string file) => Path.Exists(PathTo(file));
}
