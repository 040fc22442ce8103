using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class ReconnectTests(ReaderFixture fixture)
{
    private readonly RunningReader reader = fixture.Reader;

    [Fact]
    public async Task A_client_that_comes_back_during_a_run_has_lost_nothing()
    {
        await using var starter = await JupyterConnection.StartKernelAsync(reader);
        await using var before = await JupyterConnection.ConnectAsync(reader, starter.KernelId, "laptop");
        var request = await before.ExecuteAsync("for (var i = 0; i < 20; i++) { Console.WriteLine(i); System.Threading.Thread.Sleep(60); }\n\"done\"");
        var first = await before.ReceiveAsync("stream");
        before.Break();
        await Task.Delay(2000, TestContext.Current.CancellationToken);

        await using var after = await JupyterConnection.ConnectAsync(reader, starter.KernelId, "laptop");
        var answers = await after.AnswersAsync(request);
        var text = (string?)first["content"]!["text"] + string.Concat(answers.Where(answer => JupyterMessage.Type(answer) == "stream").Select(answer => (string?)answer["content"]!["text"]));
        Assert.Equal(string.Concat(Enumerable.Range(0, 20).Select(i => $"{i}\n")), text);
        Assert.Single(answers, answer => JupyterMessage.Type(answer) == "execute_result");
        Assert.Single(answers, answer => JupyterMessage.Type(answer) == "execute_reply");
    }

    [Fact]
    public async Task Another_client_gets_nothing_of_what_was_missed()
    {
        await using var starter = await JupyterConnection.StartKernelAsync(reader);
        await using var before = await JupyterConnection.ConnectAsync(reader, starter.KernelId, "one");
        await before.ExecuteAsync("1");
        before.Break();
        await starter.ReceiveAsync("execute_result");
        await using var after = await JupyterConnection.ConnectAsync(reader, starter.KernelId, "two");
        var answers = await after.AnswersAsync(await after.SendAsync("kernel_info_request", []));
        Assert.DoesNotContain(answers, answer => JupyterMessage.Type(answer) == "execute_result");
    }

    [Fact]
    public async Task A_client_too_slow_for_what_waits_is_sent_away_instead_of_filling_the_memory()
    {
        var outbox = new Outbox("slow");
        for (var i = 0; i < 20; i++)
            outbox.Add(new Frame(new() { ["content"] = new string('x', 10_000_000) }));
        Assert.True(outbox.IsFull);
        Assert.Null(await outbox.NextAsync(TestContext.Current.CancellationToken));
    }
}
