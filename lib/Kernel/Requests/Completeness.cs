using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrossEntropy.Kernel.Requests;

/// <summary>Whether a console should run what was typed, or wait for another line.</summary>
internal static class Completeness
{
    public static JsonObject Answer(Request request)
    {
        var tree = CSharpSyntaxTree.ParseText(request.Text("code"), ScriptSession.ParseOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree)) return new JsonObject { ["status"] = "incomplete", ["indent"] = "" };
        var valid = !tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new JsonObject { ["status"] = valid ? "complete" : "invalid" };
    }
}
