using System.Diagnostics;
using System.Globalization;
using CrossEntropy.Reader;
using CrossEntropy.Reader.Kernels;
using CrossEntropy.Reader.Notebooks;

namespace Reader.Tests.Gateway;

public class LoadTests
{
    private const int Kernels = 20;

    // What a process has for itself, shared pages counted in parts; the whole where the system does not tell.
    private const string Megabytes = """
        (System.IO.File.Exists("/proc/self/smaps_rollup")
            ? long.Parse(System.IO.File.ReadLines("/proc/self/smaps_rollup").Single(line => line.StartsWith("Pss:")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024
            : Environment.WorkingSet >> 20).ToString()
        """;

    [Fact]
    public async Task Twenty_kernels_run_chapter_01_at_once()
    {
        var book = new Book(Installation.Notebooks);
        var cells = Notebook.Read(Directory.EnumerateFiles(Installation.Notebooks, "01-*.ipynb").Single()).Cells.Where(cell => cell.IsCode).Select(cell => cell.Source).ToList();
        await using var reader = await RunningReader.StartAsync(book);
        var watch = Stopwatch.StartNew();

        var memory = await Task.WhenAll(Enumerable.Range(0, Kernels).Select(_ => RunAsync(reader, cells)));

        TestContext.Current.SendDiagnosticMessage(
            "{0} kernels ran {1} cells each in {2:F0} s; memory per kernel {3} to {4} MB.", Kernels, cells.Count, watch.Elapsed.TotalSeconds, memory.Min(), memory.Max());
        Assert.True(memory.Max() < 1000, $"A kernel took {memory.Max()} MB.");
    }

    private static async Task<int> RunAsync(RunningReader reader, IReadOnlyList<string> cells)
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        foreach (var cell in cells)
        {
            var reply = (await connection.RunAsync(cell)).Single(answer => JupyterMessage.Type(answer) == "execute_reply")["content"]!;
            Assert.True((string?)reply["status"] == "ok", $"{cell}\n{reply["evalue"]}");
        }
        return int.Parse((await connection.EvaluateAsync(Megabytes))!, CultureInfo.InvariantCulture);
    }
}
