using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Display;
using CrossEntropy.Kernel.Execution;

namespace CrossEntropy.Kernel.Requests;

/// <summary>Jupyter's user_expressions: what a client asks of the session beside a cell, shown by nobody. Each fails for itself.</summary>
internal sealed class UserExpressions(ScriptSession session)
{
    public JsonObject Evaluate(JsonObject asked, StoppableRun run)
    {
        string[] expressions = [.. asked.Select(pair => pair.Value?.ToString() ?? "")];
        var answers = Together(expressions, run) ?? [.. expressions.Select(expression => Answer(() => Value(expression, run), run))];
        return new(asked.Zip(answers, (pair, answer) => KeyValuePair.Create(pair.Key, (JsonNode?)answer)));
    }

    /// <summary>Compiles all expressions at once, each as a function, as compiling takes longer than most of them; null where that fails.</summary>
    private JsonObject[]? Together(string[] expressions, StoppableRun run)
    {
        if (expressions.Length < 2) return null;
        var functions = string.Concat(expressions.Select(expression => $"() => {expression}\n,\n"));
        Submission submission;
        try
        {
            submission = session.Compile($"new global::System.Func<object>[]\n{{\n{functions}}}", "expressions", run.Token);
        }
        catch (CompilationException)
        {
            // One of them does not compile, or is no function's value (await, void): alone, each says what is wrong with it.
            return null;
        }

        return session.Evaluate(submission, run) is Func<object?>[] all && all.Length == expressions.Length
            ? [.. all.Select(function => Answer(() => Value(function, run), run))]
            : null;
    }

    private object? Value(string expression, StoppableRun run) => session.Evaluate(session.Compile(expression, "expression", run.Token), run);

    private static object? Value(Func<object?> function, StoppableRun run)
    {
        object? value = null;
        run.Run(() => value = function());
        return value;
    }

    [SuppressMessage("Design", "CA1031", Justification = "A failing expression is an answer; the others are still evaluated.")]
    private static JsonObject Answer(Func<object?> evaluate, StoppableRun run)
    {
        try
        {
            var value = evaluate();
            var text = "";
            run.Run(() => text = InvariantText.Of(value));
            return new() { ["status"] = "ok", ["data"] = new JsonObject { ["text/plain"] = text }, ["metadata"] = new JsonObject() };
        }
        catch (Exception exception) when (!run.IsStopped)
        {
            return CellError.From(exception).ToReply();
        }
    }
}
