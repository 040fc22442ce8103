using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Tests;

/// <summary>A real kernel process at the other end of a real pipe, in a folder of its own.</summary>
public sealed class KernelProcess : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Conversation> conversations = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly NamedPipeServerStream pipe;
    private volatile bool hungUp;

    public KernelProcess()
    {
        var name = $"kernel-tests-{Guid.NewGuid():N}";
        pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        Process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrossEntropy.Kernel.dll"), "--pipe", name])
            {
                WorkingDirectory = Folder,
            },
        };
    }

    public Process Process { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kernel-tests-").FullName;

    public async ValueTask InitializeAsync()
    {
        Process.Start();
        await pipe.WaitForConnectionAsync().WaitAsync(TimeSpan.FromSeconds(30));
        _ = ReceiveAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        if (!await EndsAsync()) Process.Kill();
        Process.Dispose();
        sending.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Whether the process ends by itself within a generous time.</summary>
    public async Task<bool> EndsAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await Process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async Task HangUpAsync() => await pipe.DisposeAsync();

    public Task<Conversation> RunAsync(string code) => Execute(code).Ended();

    public Conversation Execute(string code, bool silent = false, bool storeHistory = true, bool stopOnError = true, bool allowStdin = false, JsonObject? expressions = null) => Ask("execute_request", new JsonObject
    {
        ["code"] = code,
        ["silent"] = silent,
        ["store_history"] = storeHistory,
        ["user_expressions"] = expressions ?? [],
        ["allow_stdin"] = allowStdin,
        ["stop_on_error"] = stopOnError,
    });

    /// <summary>The value of an expression as the kernel's invariant text.</summary>
    public async Task<JsonNode> EvaluateAsync(string expression)
    {
        var conversation = await Execute("", silent: true, expressions: new JsonObject { ["x"] = expression }).Ended();
        return conversation.Reply["user_expressions"]!["x"]!;
    }

    public Task<Conversation> InterruptAsync() => Ask("interrupt_request", [], "control").Ended();

    /// <summary>Answers a cell that has asked for a line.</summary>
    public void Answer(string line) => Ask("input_reply", new JsonObject { ["value"] = line }, "stdin");

    public Conversation Ask(string type, JsonObject content, string channel = "shell")
    {
        var id = Guid.NewGuid().ToString();
        var message = new JsonObject
        {
            ["channel"] = channel,
            ["header"] = new JsonObject { ["msg_id"] = id, ["msg_type"] = type, ["session"] = "tests", ["username"] = "", ["date"] = "2026-01-01T00:00:00Z", ["version"] = "5.3" },
            ["parent_header"] = new JsonObject(),
            ["metadata"] = new JsonObject(),
            ["content"] = content,
            ["buffers"] = new JsonArray(),
        };
        var conversation = conversations[id] = new Conversation();
        if (hungUp) conversation.Break();
        _ = SendAsync(message.ToJsonString());
        return conversation;
    }

    /// <summary>Sends a line as it is.</summary>
    public Task SendAsync(string line) => SendBytesAsync(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendBytesAsync(byte[] bytes)
    {
        await sending.WaitAsync();
        try
        {
            await pipe.WriteAsync(bytes);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            using var reader = new StreamReader(pipe, Encoding.UTF8, leaveOpen: true);
            while (await reader.ReadLineAsync() is { } line)
            {
                var message = JsonNode.Parse(line)!;
                if ((string?)message["parent_header"]!["msg_id"] is { } id && conversations.TryGetValue(id, out var conversation))
                    conversation.Add(message);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The pipe was closed by one side or the other.
        }

        hungUp = true;
        foreach (var conversation in conversations.Values) conversation.Break();
    }
}
