using System.Diagnostics;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class DeathTests(ReaderFixture fixture)
{
    private readonly RunningReader reader = fixture.Reader;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("int Down(int n) => Down(n + 1) + 1;\nDown(0)", "The cell called itself without end (a stack overflow).")]
    [InlineData("Environment.FailFast(\"on purpose\");", "on purpose")]
    [InlineData("Environment.Exit(3);", "The kernel's process ended with code 3.")]
    public async Task A_kernel_that_ends_says_why_and_is_started_again(string code, string reason)
    {
        await using var other = await JupyterConnection.StartKernelAsync(reader);
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        await connection.RunAsync("var kept = 1;");

        var answers = await connection.RunAsync(code);
        await connection.ReceiveStateAsync("restarting");

        var error = answers.Single(answer => JupyterMessage.Type(answer) == "error")["content"]!;
        Assert.Equal("KernelDied", (string?)error["ename"]);
        Assert.Contains(reason, (string?)error["evalue"], StringComparison.Ordinal);
        Assert.Contains("All variables are gone", (string?)error["evalue"], StringComparison.Ordinal);
        Assert.Equal("error", (string?)answers.Single(answer => JupyterMessage.Type(answer) == "execute_reply")["content"]!["status"]);
        Assert.Equal("2", await other.EvaluateAsync("1 + 1"));
        Assert.Equal("2", await connection.EvaluateAsync("1 + 1"));
        Assert.Contains("does not exist", (string?)(await connection.RunAsync("kept")).Single(answer => JupyterMessage.Type(answer) == "error")["content"]!["evalue"], StringComparison.Ordinal);
    }

    // A finally block is not aborted, and a library has no checks: this pattern tries 2⁴⁰ ways.
    private const string Unstoppable = "Console.WriteLine(1); try { } finally { System.Text.RegularExpressions.Regex.IsMatch(new string('a', 40) + \"!\", \"^(a+)+$\"); }";

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_is_ended_with_its_kernel_after_two_seconds()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        var request = await connection.ExecuteAsync(Unstoppable);
        await connection.ReceiveAsync("stream");
        var watch = Stopwatch.StartNew();
        await PostAsync(connection, "interrupt");
        var answers = await connection.AnswersAsync(request);
        Assert.Contains("could not be stopped", (string?)answers.Single(answer => JupyterMessage.Type(answer) == "error")["content"]!["evalue"], StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(10));
        TestContext.Current.SendDiagnosticMessage("Killed and told after {0} ms.", watch.ElapsedMilliseconds);
    }

    [Fact]
    public async Task An_interrupt_on_the_control_channel_ends_what_cannot_be_stopped_too()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        var request = await connection.ExecuteAsync(Unstoppable);
        await connection.ReceiveAsync("stream");
        await connection.SendAsync("interrupt_request", [], "control");
        var answers = await connection.AnswersAsync(request);
        Assert.Equal("KernelDied", (string?)answers.Single(answer => JupyterMessage.Type(answer) == "error")["content"]!["ename"]);
    }

    [Fact]
    public async Task A_restart_during_a_run_ends_it_with_an_answer()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        var request = await connection.ExecuteAsync("Console.WriteLine(1); while (true) { }");
        await connection.ReceiveAsync("stream");
        await PostAsync(connection, "restart");
        var answers = await connection.AnswersAsync(request);
        Assert.Equal("KernelRestarted", (string?)answers.Single(answer => JupyterMessage.Type(answer) == "execute_reply")["content"]!["ename"]);
        Assert.Equal("2", await connection.EvaluateAsync("1 + 1"));
    }

    [Fact]
    public async Task A_question_reaches_the_client_and_its_answer_the_cell()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        var request = await connection.ExecuteAsync("Console.ReadLine()", allowStdin: true);
        var question = await connection.ReceiveAsync("input_request");
        Assert.Equal("stdin", JupyterMessage.Channel(question));
        await connection.SendAsync("input_reply", new JsonObject { ["value"] = "Zhang" }, "stdin");
        var result = (await connection.AnswersAsync(request)).Single(answer => JupyterMessage.Type(answer) == "execute_result");
        Assert.Equal("Zhang", (string?)result["content"]!["data"]!["text/plain"]);
    }

    private async Task PostAsync(JupyterConnection connection, string what)
    {
        using var response = await reader.Client.PostAsync(new Uri($"/api/kernels/{connection.KernelId}/{what}", UriKind.Relative), null, Cancellation);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
