using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace CrossEntropy.Kernel.Execution;

/// <summary>What every cell knows without asking: .NET itself, its formatters and display(x), and the imports of a Polyglot notebook.</summary>
internal static class DefaultReferences
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static ImmutableArray<string> Imports { get; } =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(CellFunctions).FullName!,
    ];

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Platform.Assemblies.Where(path => Path.GetDirectoryName(path) == Framework)
            .Append(typeof(Formatter).Assembly.Location)
            .Append(typeof(IHtmlContent).Assembly.Location)
            .Append(typeof(CellFunctions).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
