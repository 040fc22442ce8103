using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Keeps one kernel started and waiting, because starting one takes longer than a reader should wait for a first cell.</summary>
internal sealed class SpareKernel(string directory, long memoryLimit) : IAsyncDisposable
{
    // A kernel's start takes seconds of both processors, and what the reader looks at meanwhile needs them more: a first page, a first answer.
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(1.5), AfterTaking = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private Task<KernelProcess>? spare;
    private int taken;
    private bool ended;

    /// <summary>Starts the spare a moment from now; whoever takes a kernel before that puts it off.</summary>
    public Task PrepareSoonAsync() => PrepareAsync(AfterStart, taken);

    /// <summary>Hands out the spare, or starts a kernel where there is none.</summary>
    public async Task<KernelProcess> TakeAsync()
    {
        Task<KernelProcess>? waiting;
        int number;
        lock (gate)
            (waiting, spare, number) = (spare, null, ++taken);
        var process = waiting is null ? null : await waiting;
        if (process is not null && process.Ended.IsCompleted)
        {
            await process.DisposeAsync();
            process = null;
        }
        process ??= await KernelProcess.StartAsync(directory, memoryLimit);
        _ = PrepareAsync(AfterTaking, number);
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        Task<KernelProcess>? left;
        lock (gate)
            (left, spare, ended) = (spare, null, true);
        if (left is not null)
            await (await left).DisposeAsync();
    }

    private async Task PrepareAsync(TimeSpan delay, int number)
    {
        await Task.Delay(delay);
        lock (gate)
        {
            if (!ended && number == taken)
                spare ??= KernelProcess.StartAsync(directory, memoryLimit);
        }
    }
}
