using System.Text;
using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Tests;

public sealed class ProtocolTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Theory]
    [InlineData("shell")]
    [InlineData("control")]
    public async Task Kernel_info_names_the_language(string channel)
    {
        var reply = (await kernel.Ask("kernel_info_request", [], channel).Ended()).Reply;
        Assert.Equal("5.3", (string)reply["protocol_version"]!);
        Assert.Equal("C#", (string)reply["language_info"]!["name"]!);
        Assert.Equal(".cs", (string)reply["language_info"]!["file_extension"]!);
    }

    [Theory]
    [InlineData("kernel_info_request")]
    [InlineData("complete_request")]
    [InlineData("inspect_request")]
    [InlineData("is_complete_request")]
    [InlineData("history_request")]
    [InlineData("comm_info_request")]
    public async Task Every_request_is_answered_between_busy_and_idle(string type)
    {
        var conversation = await kernel.Ask(type, []).Ended();
        Assert.Equal(["busy", type.Replace("_request", "_reply", StringComparison.Ordinal), "idle"], conversation.Types);
    }

    [Fact]
    public async Task An_unknown_request_is_answered_with_an_error()
    {
        var conversation = await kernel.Ask("teleport_request", []).Ended();
        Assert.Equal(["busy", "teleport_reply", "idle"], conversation.Types);
        Assert.Equal("UnknownRequest", conversation.ErrorName);
    }

    [Fact]
    public async Task A_comm_nobody_serves_is_closed()
    {
        var conversation = await kernel.Ask("comm_open", new JsonObject { ["comm_id"] = "c1", ["target_name"] = "widget" }).Ended();
        Assert.Equal("c1", (string)conversation.All("comm_close").Single()["comm_id"]!);
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("var x = 1;", "complete")]
    [InlineData("void F() {", "incomplete")]
    [InlineData("int 1x = 2;", "invalid")]
    public async Task A_console_learns_whether_the_input_is_complete(string code, string status)
    {
        Assert.Equal(status, (await kernel.Ask("is_complete_request", new JsonObject { ["code"] = code }).Ended()).Status);
    }

    [Fact]
    public async Task History_gives_back_what_was_run()
    {
        await kernel.RunAsync("\"remember me\"");
        var reply = (await kernel.Ask("history_request", new JsonObject { ["hist_access_type"] = "tail", ["n"] = 1 }).Ended()).Reply;
        Assert.Equal("\"remember me\"", (string)reply["history"]![0]![2]!);
    }

    [Fact]
    public async Task Lines_that_are_no_messages_are_skipped()
    {
        await kernel.SendAsync("garbage");
        await kernel.SendAsync("[1, 2]");
        await kernel.SendAsync("{\"header\": {}}");
        await kernel.SendAsync("{\"header\": {\"msg_type\": 5}, \"content\": \"text\"}");
        await kernel.SendAsync("");
        await kernel.SendBytesAsync([0xff, 0xfe, 0x00, 0xc3, 0x28, .. Encoding.ASCII.GetBytes("{\n")]);
        Assert.Equal("ok", (await kernel.RunAsync("1")).Status);
    }

    [Fact]
    public async Task Wrong_content_is_answered_and_not_fatal()
    {
        var conversation = await kernel.Ask("execute_request", new JsonObject { ["code"] = 5, ["silent"] = "yes", ["user_expressions"] = "none" }).Ended();
        Assert.Equal("ok", conversation.Status);
        Assert.Equal("ok", (await kernel.RunAsync("1")).Status);
    }

    [Fact]
    public async Task A_message_without_channel_is_a_shell_message()
    {
        await kernel.SendAsync("{\"header\":{\"msg_id\":\"x\",\"msg_type\":\"execute_request\"},\"content\":{\"code\":\"var viaShell = 6;\"}}");
        Assert.Equal("6", (await kernel.RunAsync("viaShell")).ResultText);
    }

    [Fact]
    public async Task Kernel_info_on_control_is_answered_while_a_cell_runs()
    {
        var cell = kernel.Execute("Console.WriteLine(1); System.Threading.Thread.Sleep(3000);");
        await cell.Printed();
        await kernel.Ask("kernel_info_request", [], "control").Ended();
        Assert.Equal("execute_input", cell.Types[1]);
        Assert.DoesNotContain("idle", cell.Types);
        await kernel.InterruptAsync();
        await cell.Ended();
    }
}
