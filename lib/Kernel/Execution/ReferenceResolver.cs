using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrossEntropy.Kernel.Execution;

/// <summary>Finds what a cell names in #r: a file, relative to the current directory, a NuGet package, or a library of .NET by its name.</summary>
internal sealed class ReferenceResolver(ShadowCopies copies, Packages packages) : MetadataReferenceResolver
{
    private const string Unresolved = "CS0006";

    // The compiler compares the references of one cell with those of the next: the same file must be the same object.
    private readonly Dictionary<string, PortableExecutableReference> known = [];

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        // The compiler takes one library for each #r; the package's others come with Packages.
        if (PackageName.Parse(reference) is { } package) return packages.LibraryOf(package) is { } library ? [Known(library)] : [];
        var path = Path.GetFullPath(reference);
        if (File.Exists(path)) return [Known(copies.Of(path), Path.ChangeExtension(path, ".xml"))];
        var platform = Platform.Assemblies.FirstOrDefault(assembly => Path.GetFileNameWithoutExtension(assembly) == reference || Path.GetFileName(assembly) == reference);
        return platform is null ? [] : [Known(platform)];
    }

    /// <summary>All libraries of the packages that cells have asked for.</summary>
    public IEnumerable<MetadataReference> Packages => packages.Libraries.Select(library => Known(library));

    /// <summary>A library that a referenced library needs: the compiler asks for it when a cell touches one of its types.</summary>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        copies.Find(referenceIdentity.Name) is { } path ? Known(path) : null;

    /// <summary>What to do about a #r that found nothing; null for any other error.</summary>
    public static string? Explain(Diagnostic error)
    {
        if (error.Id != Unresolved || error.Location.SourceTree is not { } tree) return null;
        var directive = tree.GetCompilationUnitRoot().GetReferenceDirectives().First(directive => directive.Span.Contains(error.Location.SourceSpan.Start));
        var reference = directive.File.ValueText;
        if (PackageName.IsMeant(reference)) return $"\"{reference}\" is no package: write #r \"nuget: Name, 1.0.0\".";
        var remedy = reference.EndsWith("CrossEntropy.dll", StringComparison.OrdinalIgnoreCase) ? " Build it first: dotnet build lib/CrossEntropy" : "";
        return $"The file \"{reference}\" was not found: there is no {Path.GetFullPath(reference)}.{remedy}";
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private PortableExecutableReference Known(string path, string? documentation = null)
    {
        if (!known.TryGetValue(path, out var reference))
        {
            var documents = documentation is not null && File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null;
            known[path] = reference = MetadataReference.CreateFromFile(path, documentation: documents);
        }

        return reference;
    }
}
