using System.Diagnostics;
using CrossEntropy.Reader;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

/// <summary>A cell may print or show more than anybody can read: little of it reaches the client, none of it stays in the server, and the reader is told.</summary>
public class FloodTests
{
    private const string Library = "#r \"../lib/CrossEntropy/bin/CrossEntropy.dll\"\nusing CrossEntropy;\n";

    // The test's own process hosts the server.
    private const long MostServerMemory = 250L << 20;

    [Theory]
    [InlineData("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(i);", "those after the first 1,000,000 are not shown")]
    [InlineData("Console.Write(new string('x', 200_000_000));", "those after the first 1,000,000 are not shown")]
    [InlineData("new string('x', 200_000_000)", "This output has 200,000,000 characters of text/plain and is not shown")]
    [InlineData(Library + "new Plot(\"Ten million\").Line(\"y\", Enumerable.Range(0, 10_000_000).Select(i => i / 7.0), Enumerable.Range(0, 10_000_000).Select(i => i / 3.0))", "1 in 500 of 10,000,000 points is drawn")]
    [InlineData(Library + "new Plot(\"Ten million\").HeatMap(new double[2_000, 5_000])", "Show a part of it, such as every hundredth point")]
    public async Task What_is_too_much_is_cut_and_said_so(string code, string notice)
    {
        await using var reader = await RunningReader.StartAsync(new(Installation.Notebooks));
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        await connection.RunAsync("1");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = before;
        await using var sampling = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

        var watch = Stopwatch.StartNew();
        var answers = await connection.RunAsync(code);
        watch.Stop();

        var said = string.Concat(answers.Where(answer => JupyterMessage.Channel(answer) == "iopub").Select(answer => answer["content"]!.ToJsonString()));
        Assert.Contains(notice, said, StringComparison.Ordinal);
        Assert.True(said.Length < 3_000_000, $"The client was sent {said.Length} characters.");
        Assert.True(most - before < MostServerMemory, $"The server took {(most - before) >> 20} MB.");
        Assert.Equal("2", await connection.EvaluateAsync("1 + 1"));
        TestContext.Current.SendDiagnosticMessage("{0:F1} s, {1:N0} characters to the client, server +{2} MB: {3}", watch.Elapsed.TotalSeconds, said.Length, (most - before) >> 20, code[..Math.Min(60, code.Length)]);
    }
}
