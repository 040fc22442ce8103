using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// The cells of a notebook as a chain of Roslyn script submissions: each sees the names and values of those before it.
/// CSharpScript offers the same chain, but drops what a stopped cell had declared and locks the files it refers to;
/// so the submissions are compiled and started here.
/// </summary>
internal sealed class ScriptSession(ShadowCopies copies, Packages packages)
{
    public const string AssemblyPrefix = "CrossEntropy.Cells.";

    /// <summary>The C# of a cell: script rules, version 14.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    private static readonly EmitOptions WithLineNumbers = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CellLoadContext assemblies = new(copies);
    private readonly ReferenceResolver references = new(copies, packages);
    private CSharpCompilation? last;

    // Slot 0 is for a host object, which cells do not have; slot n holds the variables of the n-th submission.
    private object?[] states = new object?[64];
    private readonly List<string> cells = [];
    private int kept;
    private int compiled;

    /// <summary>The text of every cell whose names later cells can use, as it was written.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>Compiles a cell without running it.</summary>
    /// <exception cref="CompilationException">The cell does not compile.</exception>
    public Submission Compile(string code, string name, CancellationToken cancellation)
    {
        using var invariant = new InvariantCulture();
        var tree = Parse(code, name);

        // The compiler gives no slot to a cell of directives only: an empty statement makes it one like the others.
        if (tree.GetCompilationUnitRoot(cancellation).Members.Count == 0) tree = Parse(code + "\n;", name);
        compiled++;
        foreach (var text in Checkpoints.In(tree.GetRoot(cancellation), () => Chain(tree).GetSemanticModel(tree)))
        {
            var compilation = Chain(Parse(text, name));
            using var image = new MemoryStream();
            using var symbols = new MemoryStream();
            if (!compilation.Emit(image, symbols, options: WithLineNumbers, cancellationToken: cancellation).Success) continue;
            image.Position = 0;
            symbols.Position = 0;
            return new Submission(code, compilation, EntryPoint(compilation, assemblies.LoadFromStream(image, symbols), cancellation));
        }

        throw new CompilationException(Errors(Chain(tree), name, cancellation));
    }

    /// <summary>Runs a cell. Its names and values stay, also when it throws or is stopped.</summary>
    public object? Run(Submission submission, StoppableRun run)
    {
        try
        {
            return Evaluate(submission, run);
        }
        finally
        {
            // A cell that was stopped before its first statement has left nothing to refer to.
            if (states[kept + 1] is not null)
            {
                kept++;
                last = submission.Compilation;
                cells.Add(submission.Code);
            }
        }
    }

    /// <summary>Runs an expression among the cells' names, of which no later cell knows.</summary>
    public object? Evaluate(Submission submission, StoppableRun run)
    {
        var slot = kept + 1;
        if (slot == states.Length) Array.Resize(ref states, states.Length * 2);
        states[slot] = null;
        return run.Await(() => submission.Start(states));
    }

    /// <summary>How a cell is compiled, as a class of the given name.</summary>
    public CSharpCompilationOptions Options(string className) => new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: className,
        usings: DefaultReferences.Imports,
        // Training loops in cells should run at full speed.
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        sourceReferenceResolver: new SourceFileResolver([], Environment.CurrentDirectory),
        metadataReferenceResolver: references,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    private CSharpCompilation Chain(SyntaxTree tree) => CSharpCompilation.CreateScriptCompilation(
        string.Create(CultureInfo.InvariantCulture, $"{AssemblyPrefix}{compiled}"),
        tree,
        (last?.References ?? DefaultReferences.All).Union(references.Packages),
        Options(string.Create(CultureInfo.InvariantCulture, $"Submission#{compiled}")),
        last,
        typeof(object));

    // Compiled again as it was written, so that columns are the reader's.
    private static ImmutableArray<CompilationError> Errors(CSharpCompilation asWritten, string name, CancellationToken cancellation)
    {
        using var nowhere = new MemoryStream();
        return [.. asWritten.Emit(nowhere, cancellationToken: cancellation).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => CompilationError.From(diagnostic, name, ReferenceResolver.Explain))];
    }

    private static SyntaxTree Parse(string code, string name) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, name);

    private static Func<object?[], Task<object?>> EntryPoint(CSharpCompilation compilation, Assembly assembly, CancellationToken cancellation)
    {
        var method = compilation.GetEntryPoint(cancellation)!;
        return assembly.GetType(method.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(method.MetadataName, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
