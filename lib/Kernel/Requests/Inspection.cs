using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrossEntropy.Kernel.Requests;

/// <summary>What the name at the cursor means: its declaration, and what its documentation says.</summary>
internal sealed class Inspection(CellDocuments documents)
{
    public JsonObject Answer(Request request)
    {
        var code = request.Text("code");
        var text = Describe(code, CodePoints.ToIndex(code, request.Number("cursor_pos", int.MaxValue)));
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = text is not null,
            ["data"] = text is null ? [] : new JsonObject { ["text/plain"] = text },
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>The declaration and documentation of the name at the cursor; null where there is none.</summary>
    public string? Describe(string code, int cursor)
    {
        var document = documents.Next(code);
        var model = document.GetSemanticModelAsync().GetAwaiter().GetResult()!;
        return Symbol(model, cursor) is { } symbol ? Describe(symbol) : null;
    }

    // The cursor stands in a name or right behind it.
    private static ISymbol? Symbol(SemanticModel model, int cursor)
    {
        var root = model.SyntaxTree.GetRoot();
        var token = root.FindToken(Math.Min(cursor, Math.Max(0, root.FullSpan.End - 1)));
        if (!token.IsKind(SyntaxKind.IdentifierToken) && cursor > 0) token = root.FindToken(cursor - 1);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is not { } node) return null;
        var info = model.GetSymbolInfo(node);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node);
    }

    private static string Describe(ISymbol symbol)
    {
        var overloads = symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method ? method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Count() - 1 : 0;
        var more = overloads > 0 ? $" (and {overloads} more)" : "";
        var documentation = Documentation.Of(symbol);
        return symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + more + (documentation.Length > 0 ? $"\n\n{documentation}" : "");
    }
}
