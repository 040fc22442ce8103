using System.Diagnostics;
using System.Reflection;

namespace CrossEntropy.Benchmarks.Pages;

/// <summary>The Reader as a reader starts it, in a process of its own.</summary>
internal sealed class BookServer : IAsyncDisposable
{
    private static readonly string Program = typeof(BookServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Reader").Value!;

    private readonly Process process;
    private readonly Uri entry;

    private BookServer(Process process, Uri entry) => (this.process, this.entry) = (process, entry);

    /// <summary>The server, at the moment it says that it is ready.</summary>
    public static async Task<BookServer> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "--no-browser", "--port", "0"]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The Reader ended before it was ready.");
        return new(process, new Uri(said[said.IndexOf("http", StringComparison.Ordinal)..]));
    }

    /// <summary>A page's address, with the token.</summary>
    public Uri At(string path) => new(entry, $"/{path}{entry.Query}");

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
