using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class BootTests
{
    [Fact]
    public async Task A_kernel_introduces_itself_while_its_process_starts_as_it_does_afterwards()
    {
        await using var reader = await RunningReader.StartAsync();
        // The server has just begun to start the process of the first kernel.
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        var early = await InfoAsync(connection);
        Assert.Equal("starting", await StateAsync(reader, connection));
        Assert.Equal("2", await connection.EvaluateAsync("1 + 1"));
        Assert.Equal("idle", await StateAsync(reader, connection));
        Assert.Equal(early.ToJsonString(), (await InfoAsync(connection)).ToJsonString());
    }

    private static async Task<JsonNode> InfoAsync(JupyterConnection connection)
    {
        var answers = await connection.AnswersAsync(await connection.SendAsync("kernel_info_request", []));
        Assert.Equal(["status", "kernel_info_reply", "status"], answers.Select(JupyterMessage.Type));
        return answers[1]["content"]!;
    }

    private static async Task<string?> StateAsync(RunningReader reader, JupyterConnection connection) => (string?)JsonNode.Parse(
        await reader.Client.GetStringAsync(new Uri($"/api/kernels/{connection.KernelId}", UriKind.Relative), TestContext.Current.CancellationToken))!["execution_state"];
}
