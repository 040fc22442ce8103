using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>A kernel as Jupyter clients know it: an id that outlives restarts, a state, and the clients that listen.</summary>
internal sealed class GatewayKernel : IAsyncDisposable
{
    // A cell that has not stopped by then never will; its process goes.
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(2);

    // For a laptop that was closed for a while.
    private static readonly TimeSpan ReturnLimit = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Outbox, byte> outboxes = new();
    private readonly PendingRequests pending = new();
    private readonly SemaphoreSlim restarting = new(1, 1);
    private readonly Func<Task<KernelProcess>> start;
    private readonly string session = Guid.NewGuid().ToString("N");
    private KernelLife life;

    /// <param name="start">Starts a process: the first, and one for each restart.</param>
    public GatewayKernel(Func<Task<KernelProcess>> start)
    {
        this.start = start;
        life = Begin();
    }

    public string Id { get; } = Guid.NewGuid().ToString();

    public string ExecutionState { get; private set; } = "starting";

    public DateTime LastActivity { get; private set; } = DateTime.UtcNow;

    public int Connections => outboxes.Keys.Count(outbox => outbox.IsRead);

    /// <summary>Whether a cell runs or waits.</summary>
    public bool IsBusy => pending.RunningCell is not null;

    public JsonObject Model() => new()
    {
        ["id"] = Id,
        ["name"] = KernelSpec.Name,
        ["last_activity"] = LastActivity.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["execution_state"] = ExecutionState,
        ["connections"] = Connections,
    };

    /// <summary>The messages for a client: those it missed, when it comes back under its session, and all that come from now on.</summary>
    public Outbox Attach(string? clientSession)
    {
        var outbox = outboxes.Keys.FirstOrDefault(known => clientSession is not null && known.Session == clientSession && !known.IsFull) ?? new Outbox(clientSession);
        outboxes[outbox] = 0;
        return outbox;
    }

    /// <summary>A client has gone: for good, or perhaps to come back.</summary>
    public async Task DetachAsync(Outbox outbox, bool forGood)
    {
        if (!forGood && outbox.Session is not null && !outbox.IsFull)
            await Task.Delay(ReturnLimit);
        if (!outbox.IsRead)
            outboxes.TryRemove(outbox, out _);
    }

    public async Task SendAsync(JsonObject message)
    {
        LastActivity = DateTime.UtcNow;
        if (!life.IsUp && JupyterMessage.Type(message) == "kernel_info_request")
        {
            Deliver(ServerAnswers.KernelInfo(message));
            return;
        }
        if (ExecutionState == "dead")
        {
            Deliver(ServerAnswers.Died(message, "KernelDied", "The kernel has ended. Restart it to go on."));
            return;
        }
        // A client may ask for an interrupt here as well as over HTTP; a cell that does not heed it must end either way.
        if (JupyterMessage.Type(message) == "interrupt_request" && JupyterMessage.Channel(message) == "control")
            _ = InsistAsync();
        else
            pending.Add(message);
        await life.SendAsync(message);
    }

    /// <summary>Stops the running cell; a kernel that will not stop it is ended, and its clients are told.</summary>
    public async Task InterruptAsync()
    {
        if (!IsBusy)
            return;
        await life.SendAsync(JupyterMessage.Create("control", "interrupt_request", [], session));
        await InsistAsync();
    }

    public async Task RestartAsync()
    {
        await restarting.WaitAsync();
        try
        {
            GiveUpOn("KernelRestarted", "The kernel was restarted before this had ended.");
            // Not "restarting": JupyterLab's client takes that for a restart nobody asked for.
            Broadcast(Status("starting"));
            ExecutionState = "starting";
            // The new life first: what is sent from now on is for it.
            var old = life;
            life = Begin();
            await old.DisposeAsync();
            await life.Started;
        }
        finally
        {
            restarting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GiveUpOn("KernelShutDown", "The kernel was shut down.");
        Broadcast(Status("dead"));
        foreach (var outbox in outboxes.Keys)
            outbox.Complete();
        await life.DisposeAsync();
        restarting.Dispose();
    }

    private KernelLife Begin()
    {
        KernelLife? begun = null;
        begun = new KernelLife(start, message => Receive(begun!, message), reason => Died(begun!, reason));
        _ = begun.Started.ContinueWith(
            _ => ExecutionState = ExecutionState == "starting" && begun == life ? "idle" : ExecutionState,
            CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return begun;
    }

    private async Task InsistAsync()
    {
        if (pending.RunningCell is not { } cell)
            return;
        var asked = life;
        await Task.WhenAny(cell, Task.Delay(InterruptPatience));
        if (!cell.IsCompleted && asked == life)
            asked.Kill("The cell could not be stopped, so the kernel was ended, and all variables with it.");
    }

    private void Receive(KernelLife sender, JsonObject message)
    {
        if (sender != life)
            return;
        LastActivity = DateTime.UtcNow;
        if (JupyterMessage.Type(message) == "status" && (string?)message["content"]?["execution_state"] is { } state)
            ExecutionState = state;
        pending.Settle(message);
        // What answers the server's own interrupt is for nobody.
        if (JupyterMessage.ParentSession(message) != session)
            Deliver([message]);
    }

    private void Died(KernelLife sender, string reason)
    {
        if (sender != life)
            return;
        ExecutionState = "dead";
        GiveUpOn("KernelDied", reason);
        Broadcast(Status("dead"));
    }

    private void GiveUpOn(string name, string reason)
    {
        foreach (var request in pending.TakeAll())
            Deliver(ServerAnswers.Died(request, name, reason));
    }

    /// <summary>To every client what is published; a reply only to who asked, as others would take it for an answer of their own.</summary>
    private void Deliver(IEnumerable<JsonObject> messages)
    {
        foreach (var message in messages)
        {
            if (JupyterMessage.Channel(message) == "iopub")
                Broadcast(message);
            else
                Send(message, outboxes.Keys.Where(outbox => outbox.Asked(JupyterMessage.ParentSession(message))));
        }
    }

    private JsonObject Status(string state) => JupyterMessage.Create("iopub", "status", new JsonObject { ["execution_state"] = state }, session);

    private void Broadcast(JsonObject message) => Send(message, outboxes.Keys);

    private static void Send(JsonObject message, IEnumerable<Outbox> receivers)
    {
        var frame = new Frame(message);
        foreach (var outbox in receivers)
            outbox.Add(frame);
    }
}
