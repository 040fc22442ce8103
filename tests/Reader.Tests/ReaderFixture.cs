using Reader.Tests;

[assembly: AssemblyFixture(typeof(ReaderFixture))]

namespace Reader.Tests;

/// <summary>One server for all tests that leave it as they found it.</summary>
public sealed class ReaderFixture : IAsyncLifetime
{
    internal RunningReader Reader { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Reader = await RunningReader.StartAsync();

    public ValueTask DisposeAsync() => Reader.DisposeAsync();
}
