using System.Net.WebSockets;

namespace CrossEntropy.Reader.Gateway;

/// <summary>One WebSocket on a kernel's channels.</summary>
internal sealed class ChannelsClient(WebSocket socket, GatewayKernel kernel, Outbox outbox)
{
    // Far above any cell; a larger frame is no message of a reader's.
    private const int LargestMessage = 64 << 20;

    private readonly bool isV1 = socket.SubProtocol == KernelProtocolV1.Name;
    private bool saidGoodbye;

    /// <summary>Passes messages both ways until one side leaves. True when the client closed the connection, false when it broke.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = SendAllAsync(ending.Token);
        try
        {
            await ReceiveAllAsync(cancellation);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The client is gone without a word, or another connection took its place, or the server stops.
        }
        await ending.CancelAsync();
        await sending;
        return saidGoodbye;
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        try
        {
            while (await outbox.NextAsync(cancellation) is { } frame)
            {
                var bytes = isV1 ? frame.Parts : frame.Text;
                await socket.SendAsync(bytes, isV1 ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, cancellation);
                outbox.Sent(frame);
            }
            // 1000 and 1001 tell @jupyterlab/services never to come back, which after a deleted kernel is right.
            var (status, reason) = outbox.IsFull
                ? (WebSocketCloseStatus.InternalServerError, "This client reads more slowly than the kernel writes.")
                : (WebSocketCloseStatus.NormalClosure, null);
            await socket.CloseOutputAsync(status, reason, cancellation);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // As above: nobody is left to tell.
        }
    }

    private async Task ReceiveAllAsync(CancellationToken cancellation)
    {
        var buffer = new byte[64 << 10];
        using var frame = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                saidGoodbye = socket.CloseStatus is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable or WebSocketCloseStatus.Empty;
                return;
            }
            await frame.WriteAsync(buffer.AsMemory(0, part.Count), cancellation);
            if (frame.Length > LargestMessage)
            {
                await RefuseAsync(WebSocketCloseStatus.MessageTooBig, $"A message may have {LargestMessage} bytes.", cancellation);
                return;
            }
            if (!part.EndOfMessage)
                continue;
            if (ClientMessage.Read(frame.GetBuffer().AsSpan(0, (int)frame.Length), part.MessageType == WebSocketMessageType.Binary, isV1) is not { } message)
            {
                await RefuseAsync(WebSocketCloseStatus.InvalidPayloadData, "Not a Jupyter message: a JSON object with a header.", cancellation);
                return;
            }
            frame.SetLength(0);
            outbox.NoteRequest(message);
            await kernel.SendAsync(message);
        }
    }

    private Task RefuseAsync(WebSocketCloseStatus status, string reason, CancellationToken cancellation)
    {
        saidGoodbye = true;
        return socket.CloseOutputAsync(status, reason, cancellation);
    }
}
