using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>The requests that the kernel has not answered yet. When its process ends, somebody still has to: a client without an answer waits for ever.</summary>
internal sealed class PendingRequests
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, (JsonObject Request, TaskCompletionSource Answered)> pending = [];

    public void Add(JsonObject request)
    {
        if (!JupyterMessage.Type(request).EndsWith("_request", StringComparison.Ordinal))
            return;
        lock (gate)
            pending[JupyterMessage.Id(request)] = (request, new(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Notes a message of the kernel; a reply settles its request.</summary>
    public void Settle(JsonObject message)
    {
        if (JupyterMessage.ParentId(message) is not { } id || !JupyterMessage.Type(message).EndsWith("_reply", StringComparison.Ordinal))
            return;
        lock (gate)
        {
            if (pending.Remove(id, out var settled))
                settled.Answered.TrySetResult();
        }
    }

    /// <summary>Completes when the cell that runs now has ended; null when none runs.</summary>
    public Task? RunningCell
    {
        get
        {
            lock (gate)
                return pending.Values.FirstOrDefault(entry => JupyterMessage.Type(entry.Request) == "execute_request").Answered?.Task;
        }
    }

    /// <summary>Takes all that is left: the process that should have answered is gone.</summary>
    public IReadOnlyList<JsonObject> TakeAll()
    {
        lock (gate)
        {
            List<JsonObject> left = [.. pending.Values.Select(entry => entry.Request)];
            foreach (var (_, answered) in pending.Values)
                answered.TrySetResult();
            pending.Clear();
            return left;
        }
    }
}
