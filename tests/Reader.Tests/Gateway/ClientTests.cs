using CrossEntropy.Reader;

namespace Reader.Tests.Gateway;

/// <summary>Clients that others wrote, as their users run them. On a machine without one of them its test is skipped.</summary>
public class ClientTests
{
    private static readonly string Clients = Path.Combine(SampleBook.Directory, "..", "Gateway", "Clients");

    [Fact]
    public async Task Jupyters_own_kernel_tests_pass_over_the_gateway()
    {
        Programs.RequirePython("jupyter_kernel_test, jupyter_server", "python3-jupyter-kernel-test python3-jupyter-server");
        await using var reader = await RunningReader.StartAsync();
        var (exitCode, output) = await OtherClient.RunAsync(reader, Programs.Python, Path.Combine(Clients, "kernel_tests.py"));
        Assert.True(exitCode == 0, output);
        Assert.Contains("Ran 12 tests", output, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", output, StringComparison.Ordinal);
    }

    // One chapter of each part, in one process, as each would import nbclient anew; that every chapter runs is another test's matter.
    [Fact]
    public async Task Nbconvert_executes_chapters()
    {
        Programs.RequirePython("nbconvert, nbclient, jupyter_server", "jupyter-nbconvert python3-nbclient python3-jupyter-server");
        await using var reader = await RunningReader.StartAsync(new(Installation.Notebooks));
        var target = Directory.CreateTempSubdirectory("nbconvert-");
        string[] chapters = [.. new[] { "00-*", "01-*", "07-*", "16-*", "A-*" }.Select(name => Directory.EnumerateFiles(Installation.Notebooks, $"{name}.ipynb").Single())];
        var (exitCode, output) = await OtherClient.RunAsync(
            reader, Programs.Python,
            ["-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_manager_class=cross_entropy_gateway.KernelManager",
            "--ExecutePreprocessor.timeout=300", "--output-dir", target.FullName, .. chapters]);
        Assert.True(exitCode == 0, output);
        Assert.Equal(chapters.Length, Directory.GetFiles(target.FullName, "*.ipynb").Length);
        target.Delete(recursive: true);
    }

    [Fact]
    public async Task JupyterLabs_own_client_runs_a_chapter_answers_interrupts_and_restarts()
    {
        await using var reader = await RunningReader.StartAsync(new(Installation.Notebooks));
        var web = Path.Combine(OtherClient.Repository, "lib", "Reader", "web");
        var chapter = Directory.EnumerateFiles(Installation.Notebooks, "01-*.ipynb").Single();
        var (exitCode, output) = await OtherClient.RunAsync(reader, "node", Path.Combine(Clients, "services.mjs"), web, reader.Server.Address.AbsoluteUri, reader.Token, chapter);
        Assert.True(exitCode == 0, output);
        Assert.Contains("shut down", output, StringComparison.Ordinal);
        TestContext.Current.SendDiagnosticMessage("{0}", output);
    }
}
