using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Reads what clients send: in either protocol, and only if it is a message.</summary>
internal static class ClientMessage
{
    private static readonly string[] Channels = ["shell", "control", "stdin"];

    /// <summary>The message in a frame, or null when it is none.</summary>
    public static JsonObject? Read(ReadOnlySpan<byte> frame, bool isBinary, bool isV1)
    {
        try
        {
            var message = !isBinary ? JsonNode.Parse(frame) as JsonObject : isV1 ? KernelProtocolV1.Decode(frame) : WithBuffers(frame);
            if (message?["header"] is not JsonObject header || !IsText(header["msg_id"]) || !IsText(header["msg_type"]) || !IsText(header["session"]))
                return null;
            // nbclient's gateway leaves the channel out and means shell.
            message["channel"] = JupyterMessage.Channel(message);
            return Channels.Contains(JupyterMessage.Channel(message)) ? message : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            // ArgumentException: a name that occurs twice in one object.
            return null;
        }
    }

    // The default protocol with buffers: a count and offsets, each a big-endian uint32; the first part is the message.
    private static JsonObject? WithBuffers(ReadOnlySpan<byte> frame)
    {
        const int Word = sizeof(uint);
        if (frame.Length < 2 * Word || BinaryPrimitives.ReadUInt32BigEndian(frame) is not (> 0 and var count) || count > (frame.Length / Word) - 1)
            return null;
        var start = BinaryPrimitives.ReadUInt32BigEndian(frame[Word..]);
        var end = count == 1 ? (uint)frame.Length : BinaryPrimitives.ReadUInt32BigEndian(frame[(2 * Word)..]);
        return start <= end && end <= frame.Length ? JsonNode.Parse(frame[(int)start..(int)end]) as JsonObject : null;
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out _);
}
