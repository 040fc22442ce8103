using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>
/// The WebSocket subprotocol v1.kernel.websocket.jupyter.org: a count n and n offsets, each a little-endian uint64, then the parts between
/// them: channel, header, parent_header, metadata, content, and buffers, which this server's kernels do not use.
/// Source: jupyter_server, "WebSocket kernel wire protocols".
/// </summary>
internal static class KernelProtocolV1
{
    public const string Name = "v1.kernel.websocket.jupyter.org";

    private const int Word = sizeof(ulong);

    // The five parts above and the end of the last one.
    private const int FewestOffsets = 6;
    private const int MostOffsets = 1024;

    private static readonly string[] Parts = ["header", "parent_header", "metadata", "content"];

    public static byte[] Encode(JsonObject message)
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(JupyterMessage.Channel(message)), .. Parts.Select(name => Encoding.UTF8.GetBytes(JupyterMessage.ToJson(message[name] ?? new JsonObject())))];
        var start = Word * (1 + FewestOffsets);
        var frame = new byte[start + parts.Sum(part => part.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(frame, FewestOffsets);
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(Word * (i + 1)), (ulong)start);
            parts[i].CopyTo(frame, start);
            start += parts[i].Length;
        }
        BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(Word * FewestOffsets), (ulong)start);
        return frame;
    }

    /// <summary>Reads a frame; null when its count or an offset points outside of it, which is found out before anything is allocated.</summary>
    /// <exception cref="JsonException">A part is not JSON.</exception>
    public static JsonObject? Decode(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < Word || BinaryPrimitives.ReadUInt64LittleEndian(frame) is not (>= FewestOffsets and <= MostOffsets and var count))
            return null;
        if (frame.Length < Word * (1 + (int)count))
            return null;
        Span<int> offsets = stackalloc int[(int)count];
        for (var i = 0; i < offsets.Length; i++)
        {
            var offset = BinaryPrimitives.ReadUInt64LittleEndian(frame[(Word * (i + 1))..]);
            var least = i == 0 ? Word * (1 + (int)count) : offsets[i - 1];
            if (offset > (ulong)frame.Length || offset < (ulong)least)
                return null;
            offsets[i] = (int)offset;
        }
        var message = new JsonObject { ["channel"] = Encoding.UTF8.GetString(frame[offsets[0]..offsets[1]]) };
        for (var i = 0; i < Parts.Length; i++)
            message[Parts[i]] = JsonNode.Parse(frame[offsets[i + 1]..offsets[i + 2]]);
        message["buffers"] = new JsonArray();
        return message;
    }
}
