using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;
using Protocol = CrossEntropy.Kernel.Protocol;

namespace CrossEntropy.Reader.Gateway;

/// <summary>What the server says in place of a kernel that cannot speak: one that is not up yet, or no more.</summary>
internal static class ServerAnswers
{
    /// <summary>Who the kernel will be, told while its process starts: clients give up on a kernel that is slow to introduce itself.</summary>
    public static IEnumerable<JsonObject> KernelInfo(JsonObject request) => Between(request, [Answer(request, JupyterMessage.Channel(request), "kernel_info_reply", Protocol.KernelInfo.Reply())]);

    /// <summary>The end of a request whose kernel has gone, with the reason.</summary>
    public static IEnumerable<JsonObject> Died(JsonObject request, string name, string reason)
    {
        var type = JupyterMessage.Type(request).Replace("_request", "_reply", StringComparison.Ordinal);
        var reply = Error(name, reason);
        reply["status"] = "error";
        reply["execution_count"] = 0;
        var answer = Answer(request, JupyterMessage.Channel(request), type, reply);
        var silent = (request["content"] as JsonObject)?["silent"] is JsonValue value && value.TryGetValue(out bool flag) && flag;
        return type == "execute_reply" && !silent
            ? [Answer(request, "iopub", "error", Error(name, reason)), answer, Status(request, "idle")]
            : [answer, Status(request, "idle")];
    }

    private static IEnumerable<JsonObject> Between(JsonObject request, IEnumerable<JsonObject> messages) =>
        [Status(request, "busy"), .. messages, Status(request, "idle")];

    private static JsonObject Error(string name, string reason) => new() { ["ename"] = name, ["evalue"] = reason, ["traceback"] = new JsonArray(reason) };

    private static JsonObject Status(JsonObject request, string state) => Answer(request, "iopub", "status", new JsonObject { ["execution_state"] = state });

    private static JsonObject Answer(JsonObject request, string channel, string type, JsonObject content) =>
        JupyterMessage.Create(channel, type, content, JupyterMessage.Session(request), request["header"]);
}
