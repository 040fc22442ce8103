using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

/// <summary>A Jupyter client reduced to its WebSocket: sends requests and reads what comes back.</summary>
internal sealed class JupyterConnection : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly string session = Guid.NewGuid().ToString("N");

    // A kernel that a test has started ends with it: while twenty boot for nobody, the tests that follow wait for them.
    private HttpClient? startedBy;

    public string KernelId { get; private init; } = "";

    public string Session => session;

    public string? SubProtocol => socket.SubProtocol;

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<JupyterConnection> StartKernelAsync(RunningReader reader)
    {
        using var started = await reader.Client.PostAsJsonAsync("/api/kernels", new { name = ".net-csharp" }, Cancellation);
        var model = JsonNode.Parse(await started.Content.ReadAsStringAsync(Cancellation))!;
        var connection = await ConnectAsync(reader, (string)model["id"]!);
        connection.startedBy = reader.Client;
        return connection;
    }

    /// <param name="reader">The server.</param>
    /// <param name="kernelId">Whose channels.</param>
    /// <param name="clientSession">Under which session the client may come back.</param>
    /// <param name="protocols">The subprotocols the client offers.</param>
    public static async Task<JupyterConnection> ConnectAsync(RunningReader reader, string kernelId, string? clientSession = null, params string[] protocols)
    {
        var connection = new JupyterConnection { KernelId = kernelId };
        foreach (var protocol in protocols)
            connection.socket.Options.AddSubProtocol(protocol);
        connection.socket.Options.SetRequestHeader("Authorization", $"token {reader.Token}");
        var address = new UriBuilder(reader.Server.Address) { Scheme = "ws", Path = $"/api/kernels/{kernelId}/channels", Query = clientSession is null ? "" : $"session_id={clientSession}" }.Uri;
        await connection.socket.ConnectAsync(address, Cancellation);
        return connection;
    }

    public async Task<JsonObject> SendAsync(string type, JsonObject content, string channel = "shell")
    {
        var request = JupyterMessage.Create(channel, type, content, session);
        var v1 = socket.SubProtocol == KernelProtocolV1.Name;
        await SendBytesAsync(v1 ? KernelProtocolV1.Encode(request) : Encoding.UTF8.GetBytes(request.ToJsonString()), v1);
        return request;
    }

    public Task SendBytesAsync(byte[] bytes, bool binary = false) =>
        socket.SendAsync(bytes, binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    /// <summary>Goes away without a word, as a laptop that is closed does.</summary>
    public void Break() => socket.Abort();

    public Task<JsonObject> ExecuteAsync(string code, bool allowStdin = false) => SendAsync("execute_request", new JsonObject
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = allowStdin,
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

    /// <summary>Runs a cell and gives back all it said.</summary>
    public async Task<IReadOnlyList<JsonObject>> RunAsync(string code) => await AnswersAsync(await ExecuteAsync(code));

    /// <summary>The text of a cell's result.</summary>
    public async Task<string?> EvaluateAsync(string code) =>
        (string?)(await RunAsync(code)).FirstOrDefault(answer => JupyterMessage.Type(answer) == "execute_result")?["content"]!["data"]!["text/plain"];

    /// <summary>Waits for a message of this type.</summary>
    public async Task<JsonObject> ReceiveAsync(string type)
    {
        while (true)
        {
            if (await ReceiveAsync() is var message && JupyterMessage.Type(message) == type)
                return message;
        }
    }

    /// <summary>Waits for the server's word that the kernel is in this state.</summary>
    public async Task ReceiveStateAsync(string state)
    {
        while ((string?)(await ReceiveAsync("status"))["content"]!["execution_state"] != state)
        {
        }
    }

    /// <summary>Waits until the server closes the connection.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        var buffer = new byte[1 << 16];
        while ((await socket.ReceiveAsync(buffer, Cancellation)).MessageType != WebSocketMessageType.Close)
        {
        }
        return socket.CloseStatus;
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
        if (part.MessageType == WebSocketMessageType.Close)
            throw new WebSocketException($"The server closed the connection: {socket.CloseStatus} {socket.CloseStatusDescription}");
        return part.MessageType == WebSocketMessageType.Binary ? KernelProtocolV1.Decode(frame.ToArray())! : JsonNode.Parse(frame.ToArray())!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        if (startedBy is null)
            return;
        try
        {
            using var _ = await startedBy.DeleteAsync(new Uri($"/api/kernels/{KernelId}", UriKind.Relative), CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            // The server has ended, and the kernel with it.
        }
    }
}
