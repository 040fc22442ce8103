using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Protocol;

namespace CrossEntropy.Reader.Kernels;

/// <summary>Makes and reads Jupyter messages, which the Reader passes on as the JSON they are.</summary>
internal static class JupyterMessage
{
    public static JsonObject Create(string channel, string type, JsonObject content, string session, JsonNode? parent = null) => new()
    {
        ["channel"] = channel,
        ["header"] = MessageHeader.Create(type, session),
        ["parent_header"] = parent?.DeepClone() ?? new JsonObject(),
        ["metadata"] = new JsonObject(),
        ["content"] = content,
        ["buffers"] = new JsonArray(),
    };

    /// <summary>As JSON in one line.</summary>
    public static string ToJson(JsonNode message) => message.ToJsonString(MessageHeader.Format);

    public static string Type(JsonObject message) => Header(message, "msg_type");

    public static string Id(JsonObject message) => Header(message, "msg_id");

    public static string Session(JsonObject message) => Header(message, "session");

    public static string Channel(JsonObject message) => Text(message["channel"]) ?? "shell";

    public static string? ParentId(JsonObject message) => Text((message["parent_header"] as JsonObject)?["msg_id"]);

    public static string? ParentSession(JsonObject message) => Text((message["parent_header"] as JsonObject)?["session"]);

    private static string Header(JsonObject message, string name) => Text((message["header"] as JsonObject)?[name]) ?? "";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
