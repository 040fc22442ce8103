using System.Diagnostics;
using CrossEntropy.Reader;

namespace Reader.Tests.Gateway;

/// <summary>Clients that others wrote, as their users run them. On a machine without one of them its test is skipped.</summary>
public class ClientTests
{
    private const string Python = "/usr/bin/python3";

    private static readonly string Repository = Path.GetFullPath(Path.Combine(Installation.Notebooks, ".."));
    private static readonly string Clients = Path.Combine(SampleBook.Directory, "..", "Gateway", "Clients");

    [Fact]
    public async Task Jupyters_own_kernel_tests_pass_over_the_gateway()
    {
        RequirePython("jupyter_kernel_test, jupyter_server", "python3-jupyter-kernel-test python3-jupyter-server");
        await using var reader = await RunningReader.StartAsync();
        var (exitCode, output) = (1, "");
        // They allow 0.1 s between two messages, which a machine with other work to do may miss.
        for (var attempt = 0; attempt < 3 && exitCode != 0; attempt++)
            (exitCode, output) = await RunAsync(reader, Python, Path.Combine(Clients, "kernel_tests.py"));
        Assert.True(exitCode == 0, output);
        Assert.Contains("Ran 12 tests", output, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nbconvert_executes_every_chapter()
    {
        RequirePython("nbconvert, nbclient, jupyter_server", "jupyter-nbconvert python3-nbclient python3-jupyter-server");
        await using var reader = await RunningReader.StartAsync(new(Installation.Notebooks));
        var target = Directory.CreateTempSubdirectory("nbconvert-");
        foreach (var chapter in Directory.EnumerateFiles(Installation.Notebooks, "*.ipynb").Order())
        {
            var (exitCode, output) = await RunAsync(
                reader, Python, "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_manager_class=cross_entropy_gateway.KernelManager",
                "--ExecutePreprocessor.timeout=300", "--output-dir", target.FullName, chapter);
            Assert.True(exitCode == 0, $"{chapter}\n{output}");
        }
        target.Delete(recursive: true);
    }

    [Fact]
    public async Task JupyterLabs_own_client_runs_a_chapter_answers_interrupts_and_restarts()
    {
        await using var reader = await RunningReader.StartAsync(new(Installation.Notebooks));
        var web = Path.Combine(Repository, "lib", "Reader", "web");
        var chapter = Directory.EnumerateFiles(Installation.Notebooks, "01-*.ipynb").Single();
        var (exitCode, output) = await RunAsync(reader, "node", Path.Combine(Clients, "services.mjs"), web, reader.Server.Address.AbsoluteUri, reader.Token, chapter);
        Assert.True(exitCode == 0, output);
        Assert.Contains("shut down", output, StringComparison.Ordinal);
        TestContext.Current.SendDiagnosticMessage("{0}", output);
    }

    private static void RequirePython(string modules, string packages)
    {
        using var process = File.Exists(Python) ? Process.Start(new ProcessStartInfo(Python, ["-c", $"import {modules}"]) { RedirectStandardError = true }) : null;
        process?.WaitForExit();
        if (process?.ExitCode != 0)
            Assert.Skip($"Needs {modules}: apt-get install {packages}.");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(RunningReader reader, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JUPYTER_GATEWAY_URL"] = reader.Server.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["JUPYTER_GATEWAY_AUTH_TOKEN"] = reader.Token;
        start.Environment["PYTHONPATH"] = Path.Combine(Repository, "lib", "Reader", "jupyter");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
