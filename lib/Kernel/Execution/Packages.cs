using Microsoft.CodeAnalysis.CSharp;

namespace CrossEntropy.Kernel.Execution;

/// <summary>The NuGet packages that cells have asked for, and their libraries in NuGet's cache.</summary>
internal sealed class Packages(ShadowCopies copies)
{
    private readonly HashSet<PackageName> asked = [];
    private PackageAssets assets = PackageAssets.None;

    /// <summary>The libraries of all packages and of what they depend on.</summary>
    public IEnumerable<string> Libraries => assets.Libraries.Where(IsLoaded);

    /// <summary>The library that stands for a package; null when it has not been restored.</summary>
    public string? LibraryOf(PackageName package) =>
        asked.Contains(package) ? assets.LibrariesOf(package.Id).Concat(assets.Libraries).FirstOrDefault(IsLoaded) : null;

    /// <summary>Fetches the packages that a cell asks for, unless they are there. All are restored together, so that they agree on what they depend on.</summary>
    /// <exception cref="PackageException">One cannot be had.</exception>
    public void RestoreFor(string code)
    {
        if (!code.Contains("nuget:", StringComparison.OrdinalIgnoreCase)) return;
        var directives = CSharpSyntaxTree.ParseText(code, ScriptSession.ParseOptions).GetCompilationUnitRoot().GetReferenceDirectives();
        var wanted = directives.Select(directive => PackageName.Parse(directive.File.ValueText)).OfType<PackageName>().Except(asked).ToList();
        if (wanted.Count == 0) return;
        assets = PackageRestore.Run([.. asked, .. wanted]);
        foreach (var library in assets.Libraries) copies.Know(library);
        foreach (var package in wanted)
        {
            asked.Add(package);
            if (LibraryOf(package) is null) throw new PackageException($"The package {package.Id} has no library for .NET {Environment.Version.Major}.");
        }
    }

    // What .NET or the kernel has itself is not loaded twice; of two versions the first that a cell asked for stays.
    private bool IsLoaded(string library) =>
        Path.GetFileNameWithoutExtension(library) is var name && !Platform.Has(name) && copies.Find(name) == library;
}
