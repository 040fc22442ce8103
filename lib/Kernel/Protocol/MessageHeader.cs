using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Protocol;

/// <summary>The header of every Jupyter message, and how its JSON is written. The Reader links this file. Source: Messaging in Jupyter, protocol 5.3.</summary>
internal static class MessageHeader
{
    public const string ProtocolVersion = "5.3";

    /// <summary>A message never stands in HTML, so that only what JSON asks for is escaped: figures and tables are full of &lt; and quotes.</summary>
    public static JsonSerializerOptions Format { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Create(string type, string session) => new()
    {
        ["msg_id"] = Guid.NewGuid().ToString("N"),
        ["msg_type"] = type,
        ["session"] = session,
        ["username"] = "reader",
        ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["version"] = ProtocolVersion,
    };
}
