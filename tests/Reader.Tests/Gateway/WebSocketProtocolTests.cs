using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class WebSocketProtocolTests(ReaderFixture fixture)
{
    private readonly RunningReader reader = fixture.Reader;

    [Fact]
    public async Task A_client_that_offers_the_binary_protocol_is_spoken_to_in_it()
    {
        await using var first = await JupyterConnection.StartKernelAsync(reader);
        await using var binary = await JupyterConnection.ConnectAsync(reader, first.KernelId, null, "unknown", KernelProtocolV1.Name);
        Assert.Equal(KernelProtocolV1.Name, binary.SubProtocol);
        Assert.Equal("42", await binary.EvaluateAsync("6 * 7"));
    }

    [Fact]
    public async Task A_client_that_offers_an_unknown_protocol_is_spoken_to_in_JSON()
    {
        await using var first = await JupyterConnection.StartKernelAsync(reader);
        await using var other = await JupyterConnection.ConnectAsync(reader, first.KernelId, null);
        Assert.Null(other.SubProtocol);
        Assert.Equal("42", await other.EvaluateAsync("6 * 7"));
    }

    [Fact]
    public async Task A_message_with_buffers_in_the_default_protocol_is_read()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        var request = JupyterMessage.Create("shell", "kernel_info_request", [], connection.Session);
        var json = Encoding.UTF8.GetBytes(request.ToJsonString());
        var frame = new byte[12 + json.Length + 3];
        BinaryPrimitives.WriteUInt32BigEndian(frame, 2);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), 12);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), (uint)(12 + json.Length));
        json.CopyTo(frame, 12);
        await connection.SendBytesAsync(frame, binary: true);
        Assert.Contains(await connection.AnswersAsync(request), answer => JupyterMessage.Type(answer) == "kernel_info_reply");
    }

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "text", "garbage"u8.ToArray() },
        { "text", "[]"u8.ToArray() },
        { "text", "{}"u8.ToArray() },
        { "text", "{\"header\":{\"msg_id\":1,\"msg_type\":\"x\",\"session\":\"s\"}}"u8.ToArray() },
        { "text", "{\"a\":1,\"a\":2,\"header\":{\"msg_id\":\"1\",\"msg_id\":\"2\",\"msg_type\":\"x\",\"session\":\"s\"}}"u8.ToArray() },
        { "text", "{\"channel\":\"iopub\",\"header\":{\"msg_id\":\"1\",\"msg_type\":\"x\",\"session\":\"s\"}}"u8.ToArray() },
        { "text", Encoding.UTF8.GetBytes(new string('[', 100_000)) },
        { "binary", [] },
        { "binary", [255, 255, 255, 255] },
        { "binary", [0, 0, 0, 2, 255, 255, 255, 255, 255, 255, 255, 255] },
        { "v1", [] },
        { "v1", [255, 255, 255, 255, 255, 255, 255, 127] },
        { "v1", Words(6, 56, 56, 56, 56, 56, 56) },
        { "v1", Words(6, 56, ulong.MaxValue, 56, 56, 56, 56) },
        { "v1", Words(6, 0, 0, 0, 0, 0, 0) },
        { "v1", Words(1024, 0, 0) },
        { "v1", Words(0) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_message_is_refused_and_harms_nobody_else(string kind, byte[] bytes)
    {
        await using var good = await JupyterConnection.StartKernelAsync(reader);
        await using var bad = await JupyterConnection.ConnectAsync(reader, good.KernelId, null, kind == "v1" ? [KernelProtocolV1.Name] : []);
        await bad.SendBytesAsync(bytes, binary: kind != "text");
        Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, await bad.ClosedAsync());
        Assert.Contains(await good.AnswersAsync(await good.SendAsync("kernel_info_request", [])), answer => JupyterMessage.Type(answer) == "kernel_info_reply");
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_ends_the_connection_and_nothing_else()
    {
        await using var good = await JupyterConnection.StartKernelAsync(reader);
        await using var bad = await JupyterConnection.ConnectAsync(reader, good.KernelId);
        await bad.SendBytesAsync([0xff, 0xfe, 0x00]);
        // .NET hangs up before our code sees the frame, with or without a last word.
        await Assert.ThrowsAnyAsync<WebSocketException>(bad.ReceiveAsync);
        Assert.Contains(await good.AnswersAsync(await good.SendAsync("kernel_info_request", [])), answer => JupyterMessage.Type(answer) == "kernel_info_reply");
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_refused()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        WebSocketCloseStatus? status;
        try
        {
            await connection.SendBytesAsync(new byte[65 << 20]);
            status = await connection.ClosedAsync();
        }
        catch (WebSocketException)
        {
            // The server may hang up before all of it is sent; what is read to its end would be refused for not being a message.
            status = WebSocketCloseStatus.MessageTooBig;
        }
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, status);
        await using var next = await JupyterConnection.ConnectAsync(reader, connection.KernelId);
        Assert.Equal("2", await next.EvaluateAsync("1 + 1"));
    }

    [Fact]
    public void Every_message_reads_back_from_the_binary_protocol_as_it_was()
    {
        var message = JupyterMessage.Create("control", "interrupt_request", new JsonObject { ["text"] = "π 😀 \u0000" }, "s", new JsonObject { ["msg_id"] = "p" });
        Assert.True(JsonNode.DeepEquals(message, KernelProtocolV1.Decode(KernelProtocolV1.Encode(message))));
    }

    private static byte[] Words(params ulong[] words)
    {
        var bytes = new byte[8 * words.Length];
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 * i), words[i]);
        return bytes;
    }
}
