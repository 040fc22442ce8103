using System.Text.Json.Nodes;
using CrossEntropy.Reader.Gateway;

namespace Reader.Tests.Gateway;

public class IdleTests
{
    [Fact]
    public async Task A_kernel_that_nobody_uses_is_ended_and_one_in_use_is_kept()
    {
        await using var reader = await RunningReader.StartAsync(options: GatewayOptions.Default with { IdleLimit = TimeSpan.FromSeconds(2) });
        await using var used = await JupyterConnection.StartKernelAsync(reader);
        await using var left = await JupyterConnection.StartKernelAsync(reader);
        await left.RunAsync("1");
        await left.DisposeAsync();
        for (var wait = 0; wait < 100 && (await IdsAsync(reader)).Count > 1; wait++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal([used.KernelId], await IdsAsync(reader));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(RunningReader reader) =>
        [.. JsonNode.Parse(await reader.Client.GetStringAsync(new Uri("/api/kernels", UriKind.Relative), TestContext.Current.CancellationToken))!.AsArray().Select(kernel => (string)kernel!["id"]!)];
}
