using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Recommendations;

namespace CrossEntropy.Kernel.Requests;

/// <summary>What could stand at the cursor: members, extension methods, types, and the names of earlier cells.</summary>
internal sealed class Completion(CellDocuments documents)
{
    public JsonObject Answer(Request request)
    {
        var code = request.Text("code");
        var cursor = CodePoints.ToIndex(code, request.Number("cursor_pos", int.MaxValue));
        var start = cursor;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1])) start--;
        var typed = code[start..cursor];
        var found = Names(code, cursor).Where(name => name.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        var (from, to) = (CodePoints.Before(code, start), CodePoints.Before(code, cursor));
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Select(name => JsonValue.Create(name.Text))]),
            ["cursor_start"] = from,
            ["cursor_end"] = to,
            // The form in which IPython tells its clients what kind of thing each match is.
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Select(name => new JsonObject { ["start"] = from, ["end"] = to, ["text"] = name.Text, ["type"] = name.Kind })]),
            },
        };
    }

    private List<(string Text, string Kind)> Names(string code, int cursor)
    {
        var document = documents.Next(code);
        var recommended = Recommender.GetRecommendedSymbolsAtPositionAsync(document, cursor).GetAwaiter().GetResult();
        return [.. recommended
            .Where(symbol => symbol.CanBeReferencedByName && !IsHidden(symbol))
            .GroupBy(symbol => symbol.Name)
            .Select(group => (group.Key, Kind(group.First())))
            .OrderBy(name => name.Key, StringComparer.OrdinalIgnoreCase)];
    }

    // What its author hides from completion by [EditorBrowsable(EditorBrowsableState.Never)].
    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]);

    private static string Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "function",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol => "class",
        INamespaceSymbol => "module",
        IPropertySymbol => "property",
        _ => "instance",
    };
}
