using System.Collections.Immutable;
using CrossEntropy.Reader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks.Tests;

/// <summary>
/// The compiler as the C# kernel of .NET Interactive uses it: Roslyn's scripts, one cell continuing the last, with that kernel's six imports and
/// its function display. Nothing is run unless asked for. Its sources say so: CSharpKernel.cs of the last version. Of its references the formatters are taken for
/// all: through what they refer to themselves, they bring the whole framework into view.
/// </summary>
internal sealed class InteractiveSession
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
        .AddReferences(typeof(Enumerable).Assembly, typeof(IEnumerable<>).Assembly, typeof(Task<>).Assembly, typeof(Formatter).Assembly)
        .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(Installation.Notebooks));

    private Script<object> script = CSharpScript.Create("object display(object value, params string[] mimeTypes) => value;", Options);

    /// <summary>What that compiler says against a cell; a cell it accepts becomes part of the session.</summary>
    public IReadOnlyList<string> Problems(string code)
    {
        var next = script.ContinueWith(code);
        string[] errors = [.. next.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        if (errors.Length == 0)
            script = next;
        return errors;
    }

    /// <summary>Runs all that was accepted, and returns what the last cell gives.</summary>
    public async Task<object?> RunAsync() => (await script.RunAsync(cancellationToken: TestContext.Current.CancellationToken)).ReturnValue;
}
