using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>One WebSocket on a kernel's channels: messages as JSON text, Jupyter's default protocol.</summary>
internal sealed class ChannelsClient(WebSocket socket)
{
    // Far above any cell; a larger frame is no message of a reader's.
    private const int LargestMessage = 64 << 20;

    private readonly Channel<string> outgoing = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, byte> sessions = new();

    /// <summary>True when this client sent requests under that session.</summary>
    public bool Asked(string? session) => session is not null && sessions.ContainsKey(session);

    public void Send(JsonObject message) => outgoing.Writer.TryWrite(message.ToJsonString());

    /// <summary>Sends what is still waiting, then closes.</summary>
    public void Complete() => outgoing.Writer.TryComplete();

    /// <summary>Passes messages both ways until one side leaves.</summary>
    public async Task RunAsync(GatewayKernel kernel, CancellationToken cancellation)
    {
        kernel.Attach(this);
        var sending = SendAllAsync(cancellation);
        try
        {
            await ReceiveAllAsync(kernel, cancellation);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The client is gone without a word, or the server stops.
        }
        finally
        {
            kernel.Detach(this);
            Complete();
            await sending;
        }
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(cancellation))
                await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellation);
            // 1000 and 1001 tell @jupyterlab/services never to come back, which after a deleted kernel is right.
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // As above: nobody is left to tell.
        }
    }

    private async Task ReceiveAllAsync(GatewayKernel kernel, CancellationToken cancellation)
    {
        var buffer = new byte[64 << 10];
        using var frame = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            await frame.WriteAsync(buffer.AsMemory(0, part.Count), cancellation);
            if (frame.Length > LargestMessage)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, $"A message may have {LargestMessage} bytes.", cancellation);
                return;
            }
            if (!part.EndOfMessage)
                continue;
            if (Read(frame.GetBuffer().AsSpan(0, (int)frame.Length)) is not { } message)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.InvalidPayloadData, "Not a Jupyter message: a JSON object with a header.", cancellation);
                return;
            }
            frame.SetLength(0);
            sessions[(string)message["header"]!["session"]!] = 0;
            await kernel.SendAsync(message);
        }
    }

    private static JsonObject? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var message = JsonNode.Parse(utf8) as JsonObject;
            if (message?["header"] is not JsonObject header || !IsText(header["msg_id"]) || !IsText(header["msg_type"]) || !IsText(header["session"]))
                return null;
            // nbclient's gateway leaves the channel out and means shell.
            message["channel"] = JupyterMessage.Channel(message);
            return message;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out _);
}
