using Microsoft.CodeAnalysis.CSharp;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// Cells for another notebook host. Plotly.NET.Interactive extends .NET Interactive and can be loaded nowhere else; the book's cell
/// that asks for it only changes how figures look there. A Jupyter client runs every cell, so this kernel passes over it.
/// </summary>
internal static class OtherHosts
{
    public const string Notice = "This cell is for .NET Interactive: this kernel shows the book's figures itself and has passed over it.\n";

    public static bool IsMeant(string cell) =>
        CSharpSyntaxTree.ParseText(cell, ScriptSession.ParseOptions).GetCompilationUnitRoot()
            .GetReferenceDirectives()
            .Any(directive => directive.File.ValueText.Split(',')[0].Replace(" ", "", StringComparison.Ordinal) == "nuget:Plotly.NET.Interactive");
}
