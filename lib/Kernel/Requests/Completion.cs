using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Requests;

/// <summary>What could stand at the cursor. No suggestions yet.</summary>
internal static class Completion
{
    public static JsonObject Answer(Request request)
    {
        var cursor = request.Number("cursor_pos", 0);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray(),
            ["cursor_start"] = cursor,
            ["cursor_end"] = cursor,
            ["metadata"] = new JsonObject(),
        };
    }
}
