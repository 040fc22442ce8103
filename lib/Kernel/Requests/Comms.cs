using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Requests;

/// <summary>Comms connect widgets to a kernel. This kernel has none: it lists none and closes what a page opens.</summary>
internal static class Comms
{
    public static JsonObject Answer(Request request) => new() { ["status"] = "ok", ["comms"] = new JsonObject() };

    public static JsonObject? Refuse(Request request)
    {
        request.Publish("comm_close", new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
        return null;
    }
}
