using System.Diagnostics;
using System.Text.RegularExpressions;
using CrossEntropy.Reader;
using CrossEntropy.Reader.Notebooks;
using Microsoft.Playwright;

namespace Notebooks.Tests.Format;

/// <summary>Classic Notebook, Debian's, in a real browser: a chapter opened and saved is the file it was.</summary>
public partial class ClassicNotebookTests
{
    // A minute for each on a busy machine, so two: one of the chapters and the one with cells for another kernel.
    private static readonly string[] Names = ["01-one-prediction.ipynb", "C-plotly-net.ipynb"];

    [Fact]
    public async Task Opened_and_saved_by_classic_Notebook_a_chapter_is_the_file_it_was()
    {
        Programs.Require("jupyter-notebook", "jupyter-notebook");
        if (SystemChromium.Path is null)
            Assert.Skip(SystemChromium.Missing);
        var folder = Directory.CreateTempSubdirectory("classic-");
        string[] chapters = [.. Names.Select(name => Path.Combine(Installation.Notebooks, name))];
        Array.ForEach(chapters, chapter => File.Copy(chapter, Path.Combine(folder.FullName, Path.GetFileName(chapter))));
        using var server = Start(folder.FullName);
        try
        {
            var address = await AddressAsync(server);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = SystemChromium.Path, ChromiumSandbox = false, Args = ["--disable-gpu"] });
            foreach (var chapter in chapters)
            {
                var copy = Path.Combine(folder.FullName, Path.GetFileName(chapter));
                await OpenAndSaveAsync(browser, new Uri(address, $"notebooks/{Path.GetFileName(chapter)}{address.Query}"));
                var (exitCode, output) = await Programs.RunAsync(Programs.Python, Repository.PathTo("tests/Notebooks.Tests/Format/same_file.py"), chapter, copy);
                Assert.True(exitCode == 0, $"{Path.GetFileName(chapter)}, {output}");
            }
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        folder.Delete(recursive: true);
    }

    private static async Task OpenAndSaveAsync(IBrowser browser, Uri address)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri, new() { Timeout = 120_000 });
        await page.WaitForFunctionAsync("() => window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded", null, new() { Timeout = 120_000 });
        await page.EvaluateAsync("() => Jupyter.notebook.save_notebook(false)");
        await page.CloseAsync();
    }

    private static Process Start(string folder)
    {
        string[] arguments = ["--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={FreePorts.Find(1)[0]}", $"--notebook-dir={folder}", "--KernelSpecManager.ensure_native_kernel=False"];
        return Process.Start(new ProcessStartInfo("jupyter-notebook", arguments) { RedirectStandardError = true, WorkingDirectory = folder })!;
    }

    private static Task<Uri> AddressAsync(Process server)
    {
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } words && Address().Match(words) is { Success: true } address)
                found.TrySetResult(new Uri(address.Value));
        };
        server.BeginErrorReadLine();
        return found.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?token=\w+")]
    private static partial Regex Address();
}
