using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Requests;

/// <summary>What the name at the cursor means. Nothing is found yet.</summary>
internal static class Inspection
{
    public static JsonObject Answer(Request request) => new()
    {
        ["status"] = "ok",
        ["found"] = false,
        ["data"] = new JsonObject(),
        ["metadata"] = new JsonObject(),
    };
}
