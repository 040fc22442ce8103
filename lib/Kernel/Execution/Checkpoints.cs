using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// Adds to every loop, goto, method and lambda of a cell a check whether the cell should stop. A thread abort can stop any code, but
/// now and then .NET 10 crashes on one ("terminate called after throwing an instance of 'PAL_SEHException'"); an
/// exception thrown by the cell's own code is always safe, so the abort is left for code that never comes back to the cell.
/// Lines stay where they are, columns do not.
/// </summary>
internal sealed class Checkpoints : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement($"global::{nameof(CellFunctions)}.{nameof(CellFunctions.Checkpoint)}();");
    private static readonly SyntaxToken Return = SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    private readonly Func<LambdaExpressionSyntax, bool?> returns;

    /// <param name="returns">Whether a lambda gives back its expression (true) or only does it (false); null to leave the lambda as it is.</param>
    private Checkpoints(Func<LambdaExpressionSyntax, bool?> returns) => this.returns = returns;

    /// <summary>
    /// The cell's text with its checks: the first that compiles is the one to take. A lambda of one expression becomes a block, and
    /// whether that returns the expression or only does it can be told by the compiler alone: most return it, so this is tried first.
    /// </summary>
    public static IEnumerable<string> In(SyntaxNode cell, Func<SemanticModel> meaning)
    {
        yield return new Checkpoints(_ => true).Visit(cell).ToFullString();
        var model = meaning();
        yield return new Checkpoints(lambda => Returns(lambda, model)).Visit(cell).ToFullString();
        yield return new Checkpoints(_ => null).Visit(cell).ToFullString();
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

    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) => SyntaxFactory.Block(Check, node);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => base.VisitMethodDeclaration(node) switch
    {
        MethodDeclarationSyntax { Body: { } body } method => method.WithBody(Checked(body)),
        MethodDeclarationSyntax { ExpressionBody: { } body } method when IsPlain(body.Expression) && !method.Modifiers.Any(SyntaxKind.AsyncKeyword) =>
            method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Checked(body, Returns(method.ReturnType), method.SemicolonToken)),
        var other => other,
    };

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => base.VisitLocalFunctionStatement(node) switch
    {
        LocalFunctionStatementSyntax { Body: { } body } function => function.WithBody(Checked(body)),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } function when IsPlain(body.Expression) && !function.Modifiers.Any(SyntaxKind.AsyncKeyword) =>
            function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Checked(body, Returns(function.ReturnType), function.SemicolonToken)),
        var other => other,
    };

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Checked(base.VisitSimpleLambdaExpression(node), returns(node));

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => Checked(base.VisitParenthesizedLambdaExpression(node), returns(node));

    private static bool Returns(TypeSyntax type) => type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    // An expression tree is no delegate, and may have no block.
    private static bool? Returns(LambdaExpressionSyntax lambda, SemanticModel model) =>
        (model.GetTypeInfo(lambda).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod is not { } called
            ? null
            : !called.ReturnsVoid && (lambda.AsyncKeyword == default || called.ReturnType is INamedTypeSymbol { IsGenericType: true });

    // What throws is at its end, and what is given by reference would be copied.
    private static bool IsPlain(ExpressionSyntax body) => body is not (ThrowExpressionSyntax or RefExpressionSyntax);

    private static BlockSyntax Checked(StatementSyntax body) => SyntaxFactory.Block(Check, body);

    private static BlockSyntax Checked(BlockSyntax body) => body.WithStatements(body.Statements.Insert(0, Check));

    private static BlockSyntax Checked(ExpressionSyntax body, bool returned, SyntaxToken semicolon) =>
        SyntaxFactory.Block(Check, returned ? SyntaxFactory.ReturnStatement(Return, body, semicolon) : SyntaxFactory.ExpressionStatement(body, semicolon));

    private static BlockSyntax Checked(ArrowExpressionClauseSyntax body, bool returned, SyntaxToken semicolon) =>
        Checked(body.Expression, returned, semicolon).WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTriviaFrom(body.ArrowToken));

    private static SyntaxNode? Checked(SyntaxNode? node, bool? returned) => node switch
    {
        LambdaExpressionSyntax { Block: { } block } lambda => lambda.WithBlock(Checked(block)),
        LambdaExpressionSyntax { ExpressionBody: { } body } lambda when returned is { } isReturned && IsPlain(body) =>
            lambda.WithExpressionBody(null).WithBlock(Checked(body, isReturned, SyntaxFactory.Token(SyntaxKind.SemicolonToken))),
        _ => node,
    };
}
