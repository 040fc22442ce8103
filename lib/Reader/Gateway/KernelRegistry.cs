using System.Collections.Concurrent;

namespace CrossEntropy.Reader.Gateway;

/// <summary>The kernels that clients have started, by id.</summary>
internal sealed class KernelRegistry(SpareKernel spare) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, GatewayKernel> kernels = new();

    public IReadOnlyCollection<GatewayKernel> All => [.. kernels.Values];

    public GatewayKernel? Find(string id) => kernels.GetValueOrDefault(id);

    public async Task<GatewayKernel> StartAsync()
    {
        var kernel = await GatewayKernel.StartAsync(spare.TakeAsync);
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
        foreach (var id in kernels.Keys)
            await ShutDownAsync(id);
    }
}
