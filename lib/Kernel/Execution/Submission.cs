using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrossEntropy.Kernel.Execution;

/// <summary>A compiled cell: its text, its place in the chain of cells, and the method that runs it on the array of earlier cells' state.</summary>
internal sealed record Submission(string Code, CSharpCompilation Compilation, Func<object?[], Task<object?>> Start)
{
    /// <summary>Whether the cell has a result to show: null is one when the cell ends in an expression that has a type.</summary>
    public bool HasValue(object? value)
    {
        // display(x) as the last expression has shown x already.
        if (value is DisplayedValue) return false;
        if (value is not null) return true;
        var tree = Compilation.SyntaxTrees[^1];
        return tree.GetCompilationUnitRoot().Members is [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }]
            && Compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not null and not { SpecialType: SpecialType.System_Void };
    }
}
