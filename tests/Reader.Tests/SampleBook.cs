using System.Reflection;
using CrossEntropy.Reader.Notebooks;

namespace Reader.Tests;

/// <summary>A small book in the repository that the tests read, and copies of it that they may spoil.</summary>
internal static class SampleBook
{
    public static string Directory { get; } = typeof(SampleBook).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SampleBook").Value!;

    public static string Chapter { get; } = Path.Combine(Directory, "01-sample.ipynb");

    public static Book Open() => new(Directory);
}
