using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Notebooks.Tests.Homes;

/// <summary>A class on JupyterHub, Debian's: a real hub and proxy, a server and a Reader for each of two users.</summary>
public class ClassTests
{
    private static readonly string Class = Repository.PathTo("tests/Notebooks.Tests/Homes/Class");

    [Fact]
    public async Task Two_readers_run_chapter_01_and_the_crash_of_one_leaves_the_other_alone()
    {
        Programs.Require("jupyterhub", "jupyterhub");
        Programs.Require("configurable-http-proxy", "jupyterhub");
        Programs.RequirePython("requests, websocket, notebook", "jupyter-notebook python3-requests python3-websocket");
        var root = Directory.CreateTempSubdirectory("class-");
        Directory.CreateDirectory(Path.Combine(root.FullName, "zhang"));
        Directory.CreateDirectory(Path.Combine(root.FullName, "li"));
        var ports = FreePorts.Find(3);
        var token = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var hub = new ProcessStartInfo("jupyterhub", ["-f", Path.Combine(Class, "jupyterhub_config.py")]) { WorkingDirectory = root.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        hub.Environment["CLASS_ROOT"] = root.FullName;
        hub.Environment["CLASS_PORTS"] = string.Join(' ', ports);
        hub.Environment["CLASS_TOKEN"] = token;
        hub.Environment["CLASS_SERVER"] = Repository.PathTo("lib/Reader/jupyter/reader-singleuser");
        // Node.js from elsewhere does not look where Debian keeps the proxy's modules.
        hub.Environment["NODE_PATH"] = "/usr/share/nodejs";
        using var process = Process.Start(hub)!;
        var hubWords = new StringBuilder();
        process.OutputDataReceived += (_, line) => hubWords.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => hubWords.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var address = $"http://127.0.0.1:{ports[0]}";
            await WaitForAsync(new Uri($"{address}/hub/api"), process);
            var (exitCode, output) = await RunReadersAsync(address, token, process.Id);
            Assert.True(exitCode == 0, output + hubWords);
            Assert.EndsWith("li's goes on, and zhang has a new one\n", output, StringComparison.Ordinal);
            TestContext.Current.SendDiagnosticMessage("{0}", output);
        }
        finally
        {
            // It ends the servers it started, and they their Readers.
            using (Process.Start("kill", ["-TERM", $"{process.Id}"]))
            {
            }
            if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
                process.Kill(entireProcessTree: true);
        }
        root.Delete(recursive: true);
    }

    private static async Task<Words> RunReadersAsync(string hub, string token, int hubProcess)
    {
        var start = new ProcessStartInfo(Programs.Python, [Path.Combine(Class, "two_readers.py"), hub, Repository.PathTo("notebooks/01-one-prediction.ipynb")]);
        start.Environment["CLASS_TOKEN"] = token;
        start.Environment["CLASS_HUB"] = $"{hubProcess}";
        return await Programs.RunAsync(start);
    }

    private static async Task WaitForAsync(Uri address, Process process)
    {
        using var client = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(1) && !process.HasExited; await Task.Delay(300, TestContext.Current.CancellationToken))
        {
            try
            {
                using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet listening.
            }
        }
        Assert.Fail("The hub does not start.");
    }
}
