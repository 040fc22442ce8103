using System.Collections.Concurrent;

namespace CrossEntropy.Reader.Gateway;

/// <summary>The kernels that clients have started, by id. One that nobody uses any longer is ended.</summary>
internal sealed class KernelRegistry : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, GatewayKernel> kernels = new();
    private readonly SpareKernel spare;
    private readonly TimeSpan idleLimit;
    private readonly Timer? collecting;

    public KernelRegistry(SpareKernel spare, TimeSpan idleLimit)
    {
        this.spare = spare;
        this.idleLimit = idleLimit;
        if (idleLimit > TimeSpan.Zero)
            collecting = new Timer(_ => _ = CollectAsync(), null, idleLimit / 4, idleLimit / 4);
    }

    public IReadOnlyCollection<GatewayKernel> All => [.. kernels.Values];

    public GatewayKernel? Find(string id) => kernels.GetValueOrDefault(id);

    public GatewayKernel Start()
    {
        var kernel = new GatewayKernel(spare.TakeAsync);
        return kernels[kernel.Id] = kernel;
    }

    public async Task<bool> ShutDownAsync(string id)
    {
        if (!kernels.TryRemove(id, out var kernel))
            return false;
        await kernel.DisposeAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (collecting is not null)
            await collecting.DisposeAsync();
        await Task.WhenAll(kernels.Keys.Select(ShutDownAsync));
    }

    private async Task CollectAsync()
    {
        foreach (var kernel in kernels.Values.Where(kernel => kernel.Audience.Connections == 0 && !kernel.IsBusy && DateTime.UtcNow - kernel.LastActivity > idleLimit))
            await ShutDownAsync(kernel.Id);
    }
}
