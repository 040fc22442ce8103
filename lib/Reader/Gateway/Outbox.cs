using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>
/// The messages that wait for one client. It outlives a broken connection, so that a client that comes back under the same session gets
/// what a running cell has said meanwhile.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The source holds no timer and no handle; what reads from it may outlive this.")]
internal sealed class Outbox(string? session)
{
    // Above the largest output a kernel sends, so that one alone always fits.
    private const long Largest = 128 << 20;

    private readonly Lock gate = new();
    private readonly Queue<Frame> waiting = new();
    private readonly ConcurrentDictionary<string, byte> asked = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? reader;
    private long size;

    /// <summary>The session the client named when it connected; null when it named none and cannot come back.</summary>
    public string? Session => session;

    public bool IsRead => reader is not null;

    /// <summary>No more comes; what waits is still delivered.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>More waited than can be kept: the client reads too slowly, or has been away too long.</summary>
    public bool IsFull { get; private set; }

    /// <summary>True when this client sent requests under that session.</summary>
    public bool Asked(string? requestSession) => requestSession is not null && asked.ContainsKey(requestSession);

    public void NoteRequest(JsonObject request) => asked[JupyterMessage.Session(request)] = 0;

    public void Add(Frame frame)
    {
        lock (gate)
        {
            size += frame.Text.Length;
            IsFull |= size > Largest;
            if (IsFull)
                waiting.Clear();
            else
                waiting.Enqueue(frame);
            Wake();
        }
    }

    public void Complete()
    {
        lock (gate)
        {
            IsComplete = true;
            Wake();
        }
    }

    /// <summary>Begins to read for a connection, and ends the reading of an earlier one: the same client has come back.</summary>
    public CancellationToken Open()
    {
        lock (gate)
        {
            reader?.Cancel();
            reader = new CancellationTokenSource();
            return reader.Token;
        }
    }

    /// <summary>The connection is gone. False when another has taken over.</summary>
    public bool Close(CancellationToken opened)
    {
        lock (gate)
        {
            if (reader?.Token != opened)
                return false;
            reader = null;
            return true;
        }
    }

    /// <summary>The next message; it stays until <see cref="Sent"/>. Null when no more will come.</summary>
    public async Task<Frame?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Task change;
            lock (gate)
            {
                change = changed.Task;
                if (waiting.TryPeek(out var frame))
                    return frame;
                if (IsComplete || IsFull)
                    return null;
            }
            await change.WaitAsync(cancellation);
        }
    }

    public void Sent(Frame frame)
    {
        lock (gate)
        {
            if (waiting.TryPeek(out var first) && first == frame)
            {
                waiting.Dequeue();
                size -= frame.Text.Length;
            }
        }
    }

    private void Wake()
    {
        changed.TrySetResult();
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
