using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>A kernel as Jupyter clients know it: an id that outlives restarts, a state, and the clients that listen.</summary>
internal sealed class GatewayKernel : IAsyncDisposable
{
    // A cell that has not stopped by then never will; its process goes.
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<ChannelsClient, byte> clients = new();
    private readonly Func<Task<KernelProcess>> start;
    private readonly string session = Guid.NewGuid().ToString("N");
    private KernelProcess process = null!;
    private TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GatewayKernel(Func<Task<KernelProcess>> start) => this.start = start;

    public string Id { get; } = Guid.NewGuid().ToString();

    public string ExecutionState { get; private set; } = "starting";

    public DateTime LastActivity { get; private set; } = DateTime.UtcNow;

    /// <param name="start">Starts a process: the first, and one for each restart.</param>
    public static async Task<GatewayKernel> StartAsync(Func<Task<KernelProcess>> start)
    {
        var kernel = new GatewayKernel(start);
        await kernel.StartProcessAsync();
        return kernel;
    }

    public JsonObject Model() => new()
    {
        ["id"] = Id,
        ["name"] = KernelSpec.Name,
        ["last_activity"] = LastActivity.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["execution_state"] = ExecutionState,
        ["connections"] = clients.Count,
    };

    public void Attach(ChannelsClient client) => clients[client] = 0;

    public void Detach(ChannelsClient client) => clients.TryRemove(client, out _);

    public Task SendAsync(JsonObject message)
    {
        LastActivity = DateTime.UtcNow;
        return process.SendAsync(message);
    }

    /// <summary>Stops the running cell; a kernel that will not stop it is ended, and its clients are told.</summary>
    public async Task InterruptAsync()
    {
        var asked = process;
        if (ExecutionState != "busy")
            return;
        var stopped = idle.Task;
        await asked.SendAsync(JupyterMessage.Create("control", "interrupt_request", [], session));
        await Task.WhenAny(stopped, asked.Ended, Task.Delay(InterruptPatience));
        if (!stopped.IsCompleted && asked == process)
            asked.Kill();
    }

    public async Task RestartAsync()
    {
        Broadcast(Status("restarting"));
        await process.DisposeAsync();
        await StartProcessAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Broadcast(Status("dead"));
        foreach (var client in clients.Keys)
            client.Complete();
        await process.DisposeAsync();
    }

    private async Task StartProcessAsync()
    {
        ExecutionState = "starting";
        var started = process = await start();
        started.Received = message => Receive(started, message);
        ExecutionState = "idle";
        _ = started.Ended.ContinueWith(_ => Died(started), TaskScheduler.Default);
    }

    private void Receive(KernelProcess sender, JsonObject message)
    {
        if (sender != process)
            return;
        LastActivity = DateTime.UtcNow;
        if (JupyterMessage.Channel(message) != "iopub")
        {
            // A reply is its asker's alone; other clients would take it for an answer of their own.
            foreach (var client in clients.Keys.Where(client => client.Asked(JupyterMessage.ParentSession(message))))
                client.Send(message);
            return;
        }
        if (JupyterMessage.Type(message) == "status" && (string?)message["content"]?["execution_state"] is { } state)
            SetState(state);
        Broadcast(message);
    }

    private void SetState(string state)
    {
        if (state == "busy" && ExecutionState != "busy")
            idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ExecutionState = state;
        if (state == "idle")
            idle.TrySetResult();
    }

    private void Died(KernelProcess sender)
    {
        if (sender != process || ExecutionState == "starting")
            return;
        ExecutionState = "dead";
        Broadcast(Status("dead"));
    }

    private JsonObject Status(string state) => JupyterMessage.Create("iopub", "status", new JsonObject { ["execution_state"] = state }, session);

    private void Broadcast(JsonObject message)
    {
        foreach (var client in clients.Keys)
            client.Send(message);
    }
}
