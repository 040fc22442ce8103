using System.Globalization;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>A kernel as Jupyter clients know it: an id that outlives restarts, a state, and the clients that listen.</summary>
internal sealed class GatewayKernel : IAsyncDisposable
{
    // A cell that has not stopped by then never will; its process goes.
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(2);

    // Which process is the kernel's, and which requests it owes an answer, change together.
    private readonly Lock gate = new();
    private readonly PendingRequests pending = new();
    private readonly AutomaticRestarts automatic = new();
    private readonly Func<Task<KernelProcess>> start;
    private readonly string session = Guid.NewGuid().ToString("N");
    private KernelLife life;
    private bool isShutDown;

    /// <param name="start">Starts a process: the first, and one for each restart.</param>
    public GatewayKernel(Func<Task<KernelProcess>> start)
    {
        this.start = start;
        life = Begin();
    }

    public string Id { get; } = Guid.NewGuid().ToString();

    public string ExecutionState { get; private set; } = "starting";

    public DateTime LastActivity { get; private set; } = DateTime.UtcNow;

    /// <summary>Who hears what the kernel says.</summary>
    public Audience Audience { get; } = new();

    /// <summary>Whether a cell runs or waits.</summary>
    public bool IsBusy => pending.RunningCell is not null;

    public JsonObject Model() => new()
    {
        ["id"] = Id,
        ["name"] = KernelSpec.Name,
        ["last_activity"] = LastActivity.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["execution_state"] = ExecutionState,
        ["connections"] = Audience.Connections,
    };

    public async Task SendAsync(JsonObject message)
    {
        LastActivity = DateTime.UtcNow;
        KernelLife receiver;
        lock (gate)
        {
            receiver = life;
            if (!receiver.IsUp && JupyterMessage.Type(message) == "kernel_info_request")
            {
                Audience.Deliver(ServerAnswers.KernelInfo(message));
                return;
            }
            if (ExecutionState == "dead")
            {
                Audience.Deliver(ServerAnswers.Died(message, "KernelDied", "The kernel has ended. Restart it to go on."));
                return;
            }
            // A client may ask for an interrupt here as well as over HTTP; a cell that does not heed it must end either way.
            if (JupyterMessage.Type(message) == "interrupt_request" && JupyterMessage.Channel(message) == "control")
                _ = InsistAsync();
            else
                pending.Add(message);
        }
        // Should the process die before it gets this, the request is answered with all others that wait.
        await receiver.SendAsync(message);
    }

    /// <summary>Stops the running cell; a kernel that will not stop it is ended, and its clients are told.</summary>
    public async Task InterruptAsync()
    {
        if (!IsBusy)
            return;
        await life.SendAsync(JupyterMessage.Create("control", "interrupt_request", [], session));
        await InsistAsync();
    }

    /// <exception cref="InvalidOperationException">The new process did not start, or the kernel was shut down.</exception>
    public async Task RestartAsync()
    {
        KernelLife old, begun;
        lock (gate)
        {
            if (isShutDown)
                throw new InvalidOperationException("The kernel was shut down.");
            automatic.Forget();
            // Not "restarting": JupyterLab's client takes that for a restart nobody asked for.
            (old, begun) = (life, BeginAnew("starting", "KernelRestarted", "The kernel was restarted before this had ended."));
        }
        await old.DisposeAsync();
        await begun.Started;
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isShutDown = true;
            GiveUpOn("KernelShutDown", "The kernel was shut down.");
            Audience.Deliver(Status("dead"));
            Audience.Dismiss();
        }
        await life.DisposeAsync();
    }

    // The new life first: what is sent from now on is for it.
    private KernelLife BeginAnew(string state, string reason, string explanation)
    {
        ExecutionState = "starting";
        life = Begin();
        GiveUpOn(reason, explanation);
        Audience.Deliver(Status(state));
        return life;
    }

    private KernelLife Begin()
    {
        KernelLife? begun = null;
        begun = new KernelLife(start, message => Receive(begun!, message), reason => Died(begun!, reason));
        _ = IdleOnceUpAsync(begun);
        return begun;
    }

    private async Task IdleOnceUpAsync(KernelLife begun)
    {
        // Where a spare is at hand, the process is up before this life has become the kernel's.
        await Task.Yield();
        await ((Task)begun.Started).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            if (begun.IsUp && begun == life && ExecutionState == "starting")
                ExecutionState = "idle";
        }
    }

    private async Task InsistAsync()
    {
        if (pending.RunningCell is not { } cell)
            return;
        var asked = life;
        await Task.WhenAny(cell, Task.Delay(InterruptPatience));
        if (!cell.IsCompleted && asked == life)
            asked.Kill("The cell could not be stopped, so the kernel was ended. All variables are gone.");
    }

    private void Receive(KernelLife sender, JsonObject message)
    {
        lock (gate)
        {
            if (sender != life)
                return;
            LastActivity = DateTime.UtcNow;
            if (JupyterMessage.Type(message) == "status" && (string?)message["content"]?["execution_state"] is { } state)
                ExecutionState = state;
            pending.Settle(message);
            // What answers the server's own interrupt is for nobody.
            if (JupyterMessage.ParentSession(message) != session)
                Audience.Deliver(message);
        }
    }

    private void Died(KernelLife sender, string reason)
    {
        lock (gate)
        {
            if (sender != life || isShutDown)
                return;
            if (automatic.Allow(DateTime.UtcNow))
            {
                BeginAnew("restarting", "KernelDied", $"{reason} The kernel was started again.");
                // Classic Notebook takes a kernel for ready when it has said this and then who it is.
                Audience.Deliver(Status("starting"));
            }
            else
            {
                ExecutionState = "dead";
                GiveUpOn("KernelDied", $"{reason} It died {AutomaticRestarts.Most + 1} times in a row and was not started again: restart it to go on.");
                Audience.Deliver(Status("dead"));
            }
        }
    }

    private void GiveUpOn(string name, string reason)
    {
        foreach (var request in pending.TakeAll())
            Audience.Deliver(ServerAnswers.Died(request, name, reason));
    }

    private JsonObject Status(string state) => JupyterMessage.Create("iopub", "status", new JsonObject { ["execution_state"] = state }, session);
}
