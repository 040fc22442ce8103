using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Gateway;

namespace CrossEntropy.Reader.Kernels;

/// <summary>Runs code in a kernel and waits for what comes of it, as nbclient does.</summary>
internal sealed class KernelClient : IAsyncDisposable
{
    private readonly KernelProcess kernel;
    private readonly string session = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, Run> runs = new();

    private KernelClient(KernelProcess kernel)
    {
        this.kernel = kernel;
        kernel.Received = Receive;
    }

    public static async Task<KernelClient> StartAsync(string directory, CancellationToken cancellation = default) =>
        new(await KernelProcess.StartAsync(directory, GatewayOptions.Default.MemoryLimit, cancellation));

    /// <exception cref="KernelDiedException">The kernel's process ended before the code did.</exception>
    public async Task<ExecutionResult> ExecuteAsync(string code, JsonObject? userExpressions = null, bool silent = false, CancellationToken cancellation = default)
    {
        var request = JupyterMessage.Create("shell", "execute_request", new JsonObject
        {
            ["code"] = code,
            ["silent"] = silent,
            ["store_history"] = !silent,
            ["user_expressions"] = userExpressions ?? [],
            ["allow_stdin"] = false,
            ["stop_on_error"] = true,
        }, session);
        var run = runs[JupyterMessage.Id(request)] = new Run();
        await kernel.SendAsync(request);
        await Task.WhenAny(run.Finished, kernel.Ended).WaitAsync(cancellation);
        runs.TryRemove(JupyterMessage.Id(request), out _);
        return run.Finished.IsCompletedSuccessfully ? run.Result() : throw new KernelDiedException("The kernel's process ended while the cell ran.");
    }

    public ValueTask DisposeAsync() => kernel.DisposeAsync();

    private void Receive(JsonObject message)
    {
        if (JupyterMessage.ParentId(message) is { } parent && runs.TryGetValue(parent, out var run))
            run.Add(message);
    }

    // The reply and the idle status may come in either order; a run is over when both have.
    private sealed class Run
    {
        private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly OutputCollector outputs = new();
        private JsonObject? reply;
        private bool idle;

        public Task Finished => finished.Task;

        public ExecutionResult Result() => new(outputs.Outputs, reply!["content"]!.AsObject());

        public void Add(JsonObject message)
        {
            var content = message["content"] as JsonObject ?? [];
            switch (JupyterMessage.Type(message))
            {
                case "execute_reply": reply = message; break;
                case "status": idle = (string?)content["execution_state"] == "idle"; break;
                default: outputs.Add(JupyterMessage.Type(message), content); break;
            }
            if (idle && reply is not null)
                finished.TrySetResult();
        }
    }
}
