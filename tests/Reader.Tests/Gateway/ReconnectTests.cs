using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
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
    public async Task A_client_that_closes_only_its_own_half_of_the_connection_is_let_go()
    {
        await using var starter = await JupyterConnection.StartKernelAsync(reader);
        var address = reader.Server.Address;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var handshake = $"GET /api/kernels/{starter.KernelId}/channels HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: token {reader.Token}\r\n"
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        // Taken before the half is closed: a TcpClient counts as unconnected from then on.
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(handshake), TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var answer = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken));
        Assert.StartsWith("HTTP/1.1 101", answer, StringComparison.Ordinal);

        socket.Client.Shutdown(SocketShutdown.Send);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            while (await stream.ReadAsync(buffer, patience.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // The server may hang up without a last word.
        }
        var connections = 2;
        for (var wait = 0; wait < 200 && connections > 1; wait++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            connections = (int)JsonNode.Parse(await reader.Client.GetStringAsync(new Uri($"/api/kernels/{starter.KernelId}", UriKind.Relative), TestContext.Current.CancellationToken))!["connections"]!;
        }
        Assert.Equal(1, connections);
        Assert.Equal("2", await starter.EvaluateAsync("1 + 1"));
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
