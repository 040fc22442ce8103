using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

/// <summary>A Jupyter client reduced to its WebSocket: sends requests and reads what comes back.</summary>
internal sealed class JupyterConnection : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly string session = Guid.NewGuid().ToString("N");

    public string KernelId { get; private init; } = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<JupyterConnection> StartKernelAsync(RunningReader reader)
    {
        using var started = await reader.Client.PostAsJsonAsync("/api/kernels", new { name = ".net-csharp" }, Cancellation);
        var model = JsonNode.Parse(await started.Content.ReadAsStringAsync(Cancellation))!;
        return await ConnectAsync(reader, (string)model["id"]!);
    }

    public static async Task<JupyterConnection> ConnectAsync(RunningReader reader, string kernelId)
    {
        var connection = new JupyterConnection { KernelId = kernelId };
        connection.socket.Options.SetRequestHeader("Authorization", $"token {reader.Token}");
        var address = new UriBuilder(reader.Server.Address) { Scheme = "ws", Path = $"/api/kernels/{kernelId}/channels" }.Uri;
        await connection.socket.ConnectAsync(address, Cancellation);
        return connection;
    }

    public async Task<JsonObject> SendAsync(string type, JsonObject content)
    {
        var request = JupyterMessage.Create("shell", type, content, session);
        await socket.SendAsync(Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        return request;
    }

    public Task<JsonObject> ExecuteAsync(string code) => SendAsync("execute_request", new JsonObject
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = false,
        ["stop_on_error"] = true,
    });

    /// <summary>All messages that answer the request, up to and including the idle status.</summary>
    public async Task<IReadOnlyList<JsonObject>> AnswersAsync(JsonObject request)
    {
        var answers = new List<JsonObject>();
        while (true)
        {
            var message = await ReceiveAsync();
            if (JupyterMessage.ParentId(message) != JupyterMessage.Id(request))
                continue;
            answers.Add(message);
            var idle = answers.Exists(answer => (string?)answer["content"]!["execution_state"] == "idle");
            if (idle && answers.Exists(answer => JupyterMessage.Type(answer).EndsWith("_reply", StringComparison.Ordinal)))
                return answers;
        }
    }

    public async Task<JsonObject> ReceiveAsync()
    {
        using var frame = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, Cancellation);
            await frame.WriteAsync(buffer.AsMemory(0, part.Count), Cancellation);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(frame.ToArray())!.AsObject();
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
