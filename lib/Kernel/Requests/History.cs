using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Requests;

/// <summary>What was run in this session, by execution count. Nothing is kept when the kernel ends.</summary>
internal sealed class History
{
    private readonly List<(int Count, string Code)> inputs = [];

    public void Add(int count, string code) => inputs.Add((count, code));

    /// <summary>hist_access_type "tail" (the last n), "range" (from start up to stop) or "search" (a pattern with * and ?).</summary>
    public JsonObject Answer(Request request)
    {
        var last = request.Number("n", int.MaxValue);
        var chosen = request.Text("hist_access_type", "tail") switch
        {
            "range" => inputs.Where(input => input.Count >= request.Number("start", 0) && input.Count < request.Number("stop", int.MaxValue)),
            "search" => Found(request).TakeLast(last),
            _ => inputs.TakeLast(last),
        };
        var output = request.Flag("output", fallback: false);
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. chosen.Select(input => Entry(input.Count, input.Code, output))]),
        };
    }

    private IEnumerable<(int Count, string Code)> Found(Request request)
    {
        var found = inputs.Where(input => FileSystemName.MatchesSimpleExpression(request.Text("pattern", "*"), input.Code, ignoreCase: false));
        return request.Flag("unique", fallback: false) ? found.Reverse().DistinctBy(input => input.Code).Reverse() : found;
    }

    private static JsonArray Entry(int count, string code, bool output) =>
        output ? [0, count, new JsonArray(code, null)] : [0, count, code];
}
