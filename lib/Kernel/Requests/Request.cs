using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Messages;

namespace CrossEntropy.Kernel.Requests;

/// <summary>A message to be answered: everything sent through it carries its header as parent.</summary>
internal sealed class Request(JupyterMessage message, PipeConnection connection)
{
    public string Type => message.Type;

    public JsonObject Content => message.Content;

    /// <summary>"execute_reply" for "execute_request".</summary>
    private string ReplyType => (Type.EndsWith("_request", StringComparison.Ordinal) ? Type[..^"_request".Length] : Type) + "_reply";

    public void Reply(JsonObject content) => connection.Send(message.Answer(message.Channel, ReplyType, content));

    public void Publish(string type, JsonObject content) => connection.Send(message.Answer("iopub", type, content));

    /// <summary>Asks the client that sent this request for a line of text.</summary>
    public void Ask(JsonObject content) => connection.Send(message.Answer("stdin", "input_request", content));

    public void PublishStatus(string state) => Publish("status", new JsonObject { ["execution_state"] = state });

    /// <summary>The text at <paramref name="name"/> in the content, or the fallback when it is missing or not text.</summary>
    public string Text(string name, string fallback = "") => Content[name] is JsonValue value && value.TryGetValue(out string? text) ? text : fallback;

    /// <summary>The number at <paramref name="name"/> in the content, or the fallback when it is missing or not a whole number.</summary>
    public int Number(string name, int fallback) => Content[name] is JsonValue value && value.TryGetValue(out int number) ? number : fallback;

    /// <summary>The flag at <paramref name="name"/> in the content, or the fallback when it is missing or not a flag.</summary>
    public bool Flag(string name, bool fallback) => Content[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : fallback;
}
