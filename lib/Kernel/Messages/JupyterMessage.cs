using System.Text.Json;
using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Protocol;

namespace CrossEntropy.Kernel.Messages;

/// <summary>
/// One Jupyter message, as a line of JSON: {"channel", "header", "parent_header", "metadata", "content", "buffers"}.
/// Source: Messaging in Jupyter, protocol 5.3.
/// </summary>
internal sealed record JupyterMessage(string Channel, JsonElement Header, JsonElement ParentHeader, JsonElement Metadata, JsonObject Content)
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <summary>The message's type, such as "execute_request".</summary>
    public string Type => Header.GetProperty("msg_type").GetString()!;

    /// <summary>The session of the client that asked, echoed in every answer.</summary>
    public string Session => Header.TryGetProperty("session", out var session) && session.ValueKind == JsonValueKind.String ? session.GetString()! : "";

    /// <summary>A message that answers this one: its parent is this message's header, its session this message's.</summary>
    public JupyterMessage Answer(string channel, string type, JsonObject content) => new(channel, NewHeader(type, Session), Header, Empty, content);

    /// <summary>A message that answers nothing.</summary>
    public static JupyterMessage Create(string channel, string type, string session, JsonObject content) =>
        new(channel, NewHeader(type, session), Empty, Empty, content);

    /// <summary>The message as JSON without a line break in it.</summary>
    public string ToLine()
    {
        var message = new JsonObject
        {
            ["channel"] = Channel,
            ["header"] = JsonObject.Create(Header),
            ["parent_header"] = JsonObject.Create(ParentHeader),
            ["metadata"] = JsonObject.Create(Metadata),
            ["content"] = Content.DeepClone(),
            ["buffers"] = new JsonArray(),
        };
        return message.ToJsonString(MessageHeader.Format);
    }

    /// <summary>Reads a line. A line that is not a message (bad JSON, no header, no type) gives null.</summary>
    public static JupyterMessage? Parse(string line)
    {
        try
        {
            var message = JsonElement.Parse(line);
            if (message.ValueKind != JsonValueKind.Object
                || ObjectAt(message, "header") is not { } header
                || !header.TryGetProperty("msg_type", out var type) || type.ValueKind != JsonValueKind.String)
                return null;

            var channel = message.TryGetProperty("channel", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "shell";
            return new JupyterMessage(
                channel,
                header,
                ObjectAt(message, "parent_header") ?? Empty,
                ObjectAt(message, "metadata") ?? Empty,
                JsonObject.Create(ObjectAt(message, "content") ?? Empty)!);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? ObjectAt(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static JsonElement NewHeader(string type, string session) => JsonSerializer.SerializeToElement(MessageHeader.Create(type, session));
}
