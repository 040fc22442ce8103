using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Reader.Tests.Commands;

/// <summary>The Reader serving as a process of its own, so that its end can be watched.</summary>
internal sealed class ServingReader : IAsyncDisposable
{
    private readonly StringBuilder words = new();
    private readonly TaskCompletionSource<Uri> entry = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServingReader(Process process)
    {
        Process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Process Process { get; }

    public HttpClient Client { get; } = new();

    public string Token { get; private set; } = "";

    /// <summary>All that the process has written.</summary>
    public string Words
    {
        get
        {
            lock (words)
                return words.ToString();
        }
    }

    public static async Task<ServingReader> StartAsync(params string[] arguments)
    {
        var serving = new ServingReader(ReaderProcess.Start(["--no-browser", "--port", "0", "--notebooks", SampleBook.Directory, .. arguments]));
        var address = await serving.entry.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        serving.Token = address.Query["?token=".Length..];
        serving.Client.BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority));
        serving.Client.DefaultRequestHeaders.Add("Authorization", $"token {serving.Token}");
        return serving;
    }

    public async Task<string> StartKernelAsync()
    {
        using var started = await Client.PostAsJsonAsync("/api/kernels", new { name = ".net-csharp" }, TestContext.Current.CancellationToken);
        return (string)JsonNode.Parse(await started.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]!;
    }

    /// <summary>The kernels' processes: the children of this one.</summary>
    public IReadOnlyList<int> KernelProcesses() =>
        [.. System.Diagnostics.Process.GetProcessesByName("dotnet").Select(process => process.Id).Where(id => Parent(id) == Process.Id)];

    public static bool IsAlive(int id) => File.Exists($"/proc/{id}/stat") && Stat(id) is { } stat && stat[0] != "Z";

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
        Client.Dispose();
    }

    private static int? Parent(int id) => Stat(id) is { } stat ? int.Parse(stat[1], CultureInfo.InvariantCulture) : null;

    // The fields behind the program's name: state, parent.
    private static string[]? Stat(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Hear(string? line)
    {
        lock (words)
            words.AppendLine(line);
        if (line?.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            entry.TrySetResult(new Uri(line[at..]));
    }
}
