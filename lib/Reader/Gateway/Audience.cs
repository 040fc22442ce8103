using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>The clients that listen to one kernel, those that may come back among them.</summary>
internal sealed class Audience
{
    // For a laptop that was closed for a while.
    private static readonly TimeSpan ReturnLimit = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly HashSet<Outbox> outboxes = [];

    /// <summary>How many are connected now.</summary>
    public int Connections => Outboxes.Count(outbox => outbox.IsRead);

    private IReadOnlyList<Outbox> Outboxes
    {
        get
        {
            lock (gate)
                return [.. outboxes];
        }
    }

    /// <summary>
    /// The messages for a client: those it missed, when it comes back under its session, and all that come from now on;
    /// and the sign that another connection of the same client has taken over.
    /// </summary>
    public (Outbox Outbox, CancellationToken Replaced) Attach(string? session)
    {
        lock (gate)
        {
            var outbox = outboxes.FirstOrDefault(known => session is not null && known.Session == session && !known.IsFull) ?? new Outbox(session);
            outboxes.Add(outbox);
            return (outbox, outbox.Open());
        }
    }

    /// <summary>A client has gone: for good, or perhaps to come back.</summary>
    public async Task DetachAsync(Outbox outbox, bool forGood)
    {
        if (!forGood && outbox.Session is not null && !outbox.IsFull)
            await Task.Delay(ReturnLimit);
        lock (gate)
        {
            if (!outbox.IsRead)
                outboxes.Remove(outbox);
        }
    }

    /// <summary>To every client what is published; a reply only to who asked, as others would take it for an answer of their own.</summary>
    public void Deliver(IEnumerable<JsonObject> messages)
    {
        foreach (var message in messages)
            Deliver(message);
    }

    public void Deliver(JsonObject message)
    {
        var isPublished = JupyterMessage.Channel(message) == "iopub";
        var frame = new Frame(message);
        foreach (var outbox in Outboxes.Where(outbox => isPublished || outbox.Asked(JupyterMessage.ParentSession(message))))
            outbox.Add(frame);
    }

    /// <summary>No more is said.</summary>
    public void Dismiss()
    {
        foreach (var outbox in Outboxes)
            outbox.Complete();
    }
}
