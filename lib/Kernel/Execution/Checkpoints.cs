using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// Adds to every loop, method and lambda of a cell a check whether the cell should stop. A thread abort can stop any code, but
/// .NET 10 may crash when it strikes an allocation ("terminate called after throwing an instance of 'PAL_SEHException'"); an
/// exception thrown by the cell's own code is always safe, so the abort is left for code that never comes back to the cell.
/// Lines stay where they are, columns do not.
/// </summary>
internal sealed class Checkpoints : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement($"global::{nameof(CellFunctions)}.{nameof(CellFunctions.Checkpoint)}();");
    private static readonly SyntaxToken Return = SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    private readonly bool lambdas;

    private Checkpoints(bool lambdas) => this.lambdas = lambdas;

    /// <summary>
    /// The cell's text with its checks, from the most to the fewest. A lambda of one expression becomes a block that returns it,
    /// which does not compile where it is an expression tree or returns nothing: then the text without those is the one to take.
    /// </summary>
    public static IEnumerable<string> In(SyntaxNode cell)
    {
        yield return new Checkpoints(lambdas: true).Visit(cell).ToFullString();
        yield return new Checkpoints(lambdas: false).Visit(cell).ToFullString();
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

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => base.VisitMethodDeclaration(node) switch
    {
        MethodDeclarationSyntax { Body: { } body } method => method.WithBody(Checked(body)),
        MethodDeclarationSyntax { ExpressionBody: { } body } method when Returns(method.ReturnType, method.Modifiers, body.Expression) =>
            method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Checked(body, method.SemicolonToken)),
        var other => other,
    };

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => base.VisitLocalFunctionStatement(node) switch
    {
        LocalFunctionStatementSyntax { Body: { } body } function => function.WithBody(Checked(body)),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } function when Returns(function.ReturnType, function.Modifiers, body.Expression) =>
            function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Checked(body, function.SemicolonToken)),
        var other => other,
    };

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Checked(base.VisitSimpleLambdaExpression(node));

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => Checked(base.VisitParenthesizedLambdaExpression(node));

    private static bool Returns(TypeSyntax type, SyntaxTokenList modifiers, ExpressionSyntax body) =>
        type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        && !modifiers.Any(SyntaxKind.AsyncKeyword)
        && body is not (ThrowExpressionSyntax or RefExpressionSyntax);

    private static BlockSyntax Checked(StatementSyntax body) => SyntaxFactory.Block(Check, body);

    private static BlockSyntax Checked(BlockSyntax body) => body.WithStatements(body.Statements.Insert(0, Check));

    private static BlockSyntax Checked(ArrowExpressionClauseSyntax body, SyntaxToken semicolon) =>
        SyntaxFactory.Block(Check, SyntaxFactory.ReturnStatement(Return, body.Expression, semicolon))
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTriviaFrom(body.ArrowToken));

    private SyntaxNode? Checked(SyntaxNode? node) => node switch
    {
        LambdaExpressionSyntax { Block: { } block } lambda => lambda.WithBlock(Checked(block)),
        LambdaExpressionSyntax { ExpressionBody: not (null or ThrowExpressionSyntax or RefExpressionSyntax) and { } body } lambda when lambdas =>
            lambda.WithExpressionBody(null).WithBlock(SyntaxFactory.Block(Check, SyntaxFactory.ReturnStatement(Return, body, SyntaxFactory.Token(SyntaxKind.SemicolonToken)))),
        _ => node,
    };
}
