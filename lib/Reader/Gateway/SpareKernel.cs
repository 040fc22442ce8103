using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Keeps one kernel started and waiting, because starting one takes longer than a reader should wait for a first cell.</summary>
internal sealed class SpareKernel(string directory, long memoryLimit) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<KernelProcess>? spare;

    public void Prepare()
    {
        lock (gate)
            spare ??= KernelProcess.StartAsync(directory, memoryLimit);
    }

    /// <summary>Hands out the spare, or starts one where the spare died waiting.</summary>
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
        Prepare();
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        Task<KernelProcess>? left;
        lock (gate)
            (left, spare) = (spare, null);
        if (left is not null)
            await (await left).DisposeAsync();
    }
}
