using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// Adds to every loop of a cell a check whether the cell should stop. A thread abort can stop any code, but .NET 10 may crash
/// when it strikes an allocation ("terminate called after throwing an instance of 'PAL_SEHException'"); an exception thrown
/// by the cell's own loop is always safe, so the abort is left for code that has no such loop. Lines stay where they are.
/// </summary>
internal sealed class Checkpoints : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement($"global::{nameof(CellFunctions)}.{nameof(CellFunctions.Checkpoint)}();");

    /// <summary>The cell's text with its checks, or null when it has no loop.</summary>
    public static string? In(SyntaxNode cell)
    {
        var rewritten = new Checkpoints().Visit(cell);
        return rewritten == cell ? null : rewritten.ToFullString();
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    private static BlockSyntax Checked(StatementSyntax body) => SyntaxFactory.Block(Check, body);
}
