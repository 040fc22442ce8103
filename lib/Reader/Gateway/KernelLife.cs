using System.Text.Json.Nodes;
using System.Threading.Channels;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>One process of a kernel, from its start to its end. Messages may be sent before it is up; they are delivered in order.</summary>
internal sealed class KernelLife : IAsyncDisposable
{
    private readonly Channel<JsonObject> inbox = Channel.CreateBounded<JsonObject>(new BoundedChannelOptions(1000) { SingleReader = true });
    private readonly CancellationTokenSource over = new();
    private readonly Task living;
    private string? killed;

    /// <param name="start">Starts the process.</param>
    /// <param name="received">Takes every message the process sends.</param>
    /// <param name="ended">Told why the process has gone, unless it was disposed of.</param>
    public KernelLife(Func<Task<KernelProcess>> start, Action<JsonObject> received, Action<string> ended)
    {
        Started = start();
        living = LiveAsync(received, ended);
    }

    public Task<KernelProcess> Started { get; }

    public bool IsUp => Started.IsCompletedSuccessfully;

    public async Task SendAsync(JsonObject message)
    {
        try
        {
            await inbox.Writer.WriteAsync(message, over.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or ChannelClosedException)
        {
            // The process has gone, which is told to all that wait for it.
        }
    }

    /// <summary>Ends the process for a reason that its clients are told.</summary>
    public void Kill(string reason)
    {
        killed = reason;
        if (IsUp)
            Started.Result.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await living;
        over.Dispose();
    }

    private async Task LiveAsync(Action<JsonObject> received, Action<string> ended)
    {
        // Whoever begins this life should have taken note of it before it speaks.
        await Task.Yield();
        KernelProcess process;
        try
        {
            process = await Started;
        }
        catch (InvalidOperationException error)
        {
            inbox.Writer.TryComplete();
            if (!over.IsCancellationRequested)
                ended(error.Message);
            return;
        }
        process.Received = received;
        var delivering = DeliverAsync(process);
        await Task.WhenAny(process.Ended, delivering);
        var wanted = over.IsCancellationRequested;
        inbox.Writer.TryComplete();
        var reason = wanted ? "" : killed ?? await process.DescribeEndAsync();
        await process.DisposeAsync();
        if (!wanted)
            ended(reason);
    }

    private async Task DeliverAsync(KernelProcess process)
    {
        try
        {
            await foreach (var message in inbox.Reader.ReadAllAsync(over.Token))
                await process.SendAsync(message);
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }
}
