using System.Text.Json.Nodes;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class BootTests(ReaderFixture fixture)
{
    [Fact]
    public async Task A_kernel_introduces_itself_before_its_process_is_up_as_it_does_afterwards()
    {
        var process = new TaskCompletionSource<KernelProcess>();
        var starting = new GatewayKernel(() => process.Task);
        var (outbox, _) = starting.Audience.Attach(null);
        var request = JupyterMessage.Create("shell", "kernel_info_request", [], "session");
        outbox.NoteRequest(request);
        await starting.SendAsync(request);
        var messages = new List<JsonObject>();
        for (var i = 0; i < 3; i++)
        {
            var frame = (await outbox.NextAsync(TestContext.Current.CancellationToken))!;
            messages.Add(JsonNode.Parse(frame.Text)!.AsObject());
            outbox.Sent(frame);
        }
        Assert.Equal(["status", "kernel_info_reply", "status"], messages.Select(JupyterMessage.Type));
        Assert.Equal("starting", starting.ExecutionState);
        process.SetException(new InvalidOperationException("It is not needed any more."));
        await starting.DisposeAsync();

        await using var connection = await JupyterConnection.StartKernelAsync(fixture.Reader);
        await connection.RunAsync("1");
        var answers = await connection.AnswersAsync(await connection.SendAsync("kernel_info_request", []));
        var reply = answers.Single(answer => JupyterMessage.Type(answer) == "kernel_info_reply");
        Assert.Equal(messages[1]["content"]!.ToJsonString(), reply["content"]!.ToJsonString());
    }
}
