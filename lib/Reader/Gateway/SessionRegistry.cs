using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Jupyter's sessions: which document runs in which kernel. A session ends with its kernel.</summary>
internal sealed class SessionRegistry(KernelRegistry kernels)
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Session> sessions = new();

    private sealed record Session(string Id, string Path, string Name, string Type, string KernelId);

    public JsonArray List() => [.. sessions.Values.Select(Model).Where(model => model is not null)];

    public JsonObject? Find(string id) => sessions.TryGetValue(id, out var session) ? Model(session) : null;

    /// <summary>The session of a path: the one there is, or a new one with the kernel given or a new kernel.</summary>
    public JsonObject Open(string path, string name, string type, string? kernelId)
    {
        lock (gate)
        {
            if (sessions.Values.FirstOrDefault(session => session.Path == path) is { } known && Model(known) is { } model)
                return model;
            var opened = new Session(Guid.NewGuid().ToString(), path, name, type, kernelId ?? kernels.Start().Id);
            sessions[opened.Id] = opened;
            return Model(opened)!;
        }
    }

    /// <summary>Renames a session or gives it another kernel; null where there is no such session.</summary>
    public JsonObject? Change(string id, string? path, string? name, string? type, string? kernelId)
    {
        lock (gate)
        {
            if (!sessions.TryGetValue(id, out var session))
                return null;
            var changed = new Session(id, path ?? session.Path, name ?? session.Name, type ?? session.Type, kernelId ?? session.KernelId);
            sessions[id] = changed;
            return Model(changed);
        }
    }

    /// <summary>Ends a session and its kernel.</summary>
    public async Task<bool> CloseAsync(string id)
    {
        if (!sessions.TryRemove(id, out var session))
            return false;
        await kernels.ShutDownAsync(session.KernelId);
        return true;
    }

    private JsonObject? Model(Session session)
    {
        if (kernels.Find(session.KernelId) is { } kernel)
            return new() { ["id"] = session.Id, ["path"] = session.Path, ["name"] = session.Name, ["type"] = session.Type, ["kernel"] = kernel.Model() };
        sessions.TryRemove(session.Id, out _);
        return null;
    }
}
