using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Keeps one kernel started and waiting, because starting one takes longer than a reader should wait for a first cell.</summary>
internal sealed class SpareKernel(string directory, long memoryLimit) : IAsyncDisposable
{
    // A kernel's start takes two seconds of both processors, and what the reader looks at meanwhile needs them more: a first page, a first answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock gate = new();
    private Task<KernelProcess>? spare;
    private bool ended;

    /// <summary>Starts the spare, unless there is one, a moment from now.</summary>
    public async Task PrepareSoonAsync()
    {
        await Task.Delay(Patience);
        lock (gate)
        {
            if (!ended)
                spare ??= KernelProcess.StartAsync(directory, memoryLimit);
        }
    }

    /// <summary>Hands out the spare, or starts a kernel where there is none.</summary>
    public async Task<KernelProcess> TakeAsync()
    {
        Task<KernelProcess>? taken;
        lock (gate)
            (taken, spare) = (spare, null);
        var process = taken is null ? null : await taken;
        if (process is not null && process.Ended.IsCompleted)
        {
            await process.DisposeAsync();
            process = null;
        }
        process ??= await KernelProcess.StartAsync(directory, memoryLimit);
        _ = PrepareSoonAsync();
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
}
