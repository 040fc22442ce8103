using System.Reflection;

namespace CrossEntropy.Reader;

/// <summary>Where the parts of the book stand on this machine, as the build wrote them into this assembly.</summary>
internal static class Installation
{
    /// <summary>The folder of the chapters.</summary>
    public static string Notebooks { get; } = Metadata("Notebooks");

    /// <summary>The kernel's assembly, run as a process of its own: the one compiled ahead of time where this is a published Reader.</summary>
    public static string Kernel { get; } = Published("kernel/CrossEntropy.Kernel.dll") ?? Metadata("Kernel");

    /// <summary>The page's scripts and styles, as esbuild made them.</summary>
    public static string Web { get; } = Metadata("Web");

    private static string? Published(string file) =>
        Path.Combine(AppContext.BaseDirectory, file) is var path && File.Exists(path) ? path : null;

    private static string Metadata(string key) =>
        typeof(Installation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
