namespace CrossEntropy.Kernel.Execution;

/// <summary>The assemblies this process was started with: .NET's and the kernel's own. A cell shares them with the kernel.</summary>
internal static class Platform
{
    public static IReadOnlyList<string> Assemblies { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static readonly HashSet<string> Names = [.. Assemblies.Select(path => Path.GetFileNameWithoutExtension(path))];

    public static bool Has(string assemblyName) => Names.Contains(assemblyName);
}
