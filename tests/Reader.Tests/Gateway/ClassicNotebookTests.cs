using System.Globalization;
using CrossEntropy.Reader;
using Reader.Tests.Browser;

namespace Reader.Tests.Gateway;

/// <summary>Classic Notebook as its users start it, with the Reader as its gateway, in a real browser.</summary>
public class ClassicNotebookTests(ChromiumFixture chromium)
{
    private const float Patience = 120_000;

    [Fact]
    public async Task Classic_Notebook_runs_a_chapter()
    {
        Programs.RequirePython("notebook.notebookapp", "jupyter-notebook");
        await using var reader = await RunningReader.StartAsync(new(Installation.Notebooks));
        var folder = Directory.CreateTempSubdirectory("classic-").FullName;
        var chapter = Directory.EnumerateFiles(Installation.Notebooks, "01-*.ipynb").Single();
        File.Copy(chapter, Path.Combine(folder, "chapter.ipynb"));
        var port = FreePorts.Find(1)[0].ToString(CultureInfo.InvariantCulture);
        using var notebook = OtherClient.Start(
            reader, Programs.Python, "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0", "--NotebookApp.token=secret", $"--notebook-dir={folder}",
            $"--gateway-url={reader.Server.Address.GetLeftPart(UriPartial.Authority)}");
        notebook.OutputDataReceived += (_, _) => { };
        notebook.ErrorDataReceived += (_, _) => { };
        notebook.BeginOutputReadLine();
        notebook.BeginErrorReadLine();
        try
        {
            await ListensAsync(port);
            var page = await chromium.OpenAsync(new Uri($"http://127.0.0.1:{port}/notebooks/chapter.ipynb?token=secret"));
            await page.WaitForFunctionAsync("() => window.Jupyter?.notebook?.kernel?.info_reply?.language_info?.name === 'C#'", null, new() { Timeout = Patience });
            await page.EvaluateAsync("() => { Jupyter.notebook.clear_all_output(); Jupyter.notebook.execute_all_cells(); }");
            await page.WaitForFunctionAsync("() => Jupyter.notebook.get_cells().every(c => c.cell_type !== 'code' || typeof c.input_prompt_number === 'number')", null, new() { Timeout = Patience });
            var errors = await page.EvaluateAsync<string[]>("() => Jupyter.notebook.get_cells().flatMap(c => c.output_area?.outputs ?? []).filter(o => o.output_type === 'error').map(o => o.evalue)");
            Assert.Empty(errors);
            Assert.True(await page.EvaluateAsync<int>("() => document.querySelectorAll('.output_area .output_html').length") > 5);
            await page.Context.CloseAsync();
        }
        finally
        {
            notebook.Kill(entireProcessTree: true);
            await notebook.WaitForExitAsync(TestContext.Current.CancellationToken);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ListensAsync(string port)
    {
        using var client = new HttpClient();
        for (var second = 0; ; second++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/api"), TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException) when (second < 60)
            {
                await Task.Delay(1000, TestContext.Current.CancellationToken);
            }
        }
    }
}
