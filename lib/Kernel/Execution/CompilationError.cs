using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CrossEntropy.Kernel.Execution;

/// <summary>One compiler error: where it is in the cell (from 1), what is wrong, and the line it is in.</summary>
internal sealed record CompilationError(string File, int Line, int Column, string Id, string Message, string Source)
{
    public static CompilationError From(Diagnostic diagnostic, string cell, Func<Diagnostic, string?> explain)
    {
        var span = diagnostic.Location.GetLineSpan();
        var line = span.StartLinePosition.Line;
        var text = diagnostic.Location.SourceTree?.GetText().Lines;
        return new CompilationError(
            span.Path == cell ? "" : span.Path,
            line + 1,
            span.StartLinePosition.Character + 1,
            diagnostic.Id,
            explain(diagnostic) ?? diagnostic.GetMessage(CultureInfo.InvariantCulture),
            text is not null && line < text.Count ? text[line].ToString() : "");
    }

    /// <summary>The first error as the sentence; every error with its source line and a caret below the place.</summary>
    public static CellError Describe(IReadOnlyList<CompilationError> errors) =>
        new("CompilationError", errors[0].ToString(), [.. errors.SelectMany(error => error.Lines)]);

    private IEnumerable<string> Lines => [ToString(), Source, Caret];

    // Tabs before the place are repeated, so that the caret stands below it however wide a tab is.
    private string Caret => string.Concat(Source.Take(Column - 1).Select(symbol => symbol == '\t' ? '\t' : ' ')) + "^";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): error {Id}: {Message}");
}
