using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Tests;

/// <summary>Everything the kernel said about one request, in order.</summary>
public sealed class Conversation
{
    // Ends a test that hangs, and says nothing about speed: beside ten other builds a kernel's first cell has taken more than a minute.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly List<(string Channel, string Type, JsonNode Content, DateTime At)> messages = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource printed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Message types in the order they came.</summary>
    public IReadOnlyList<string> Types => [.. messages.Select(message => message.Type == "status" ? (string)message.Content["execution_state"]! : message.Type)];

    public JsonNode Reply => messages.Single(message => message.Channel is "shell" or "control").Content;

    public string Status => (string)Reply["status"]!;

    public string ErrorName => (string)Reply["ename"]!;

    public string ErrorValue => (string)Reply["evalue"]!;

    public IReadOnlyList<string> Traceback => [.. Reply["traceback"]!.AsArray().Select(line => (string)line!)];

    public JsonNode Result => All("execute_result").Single()["data"]!;

    public string ResultText => (string)Result["text/plain"]!;

    /// <summary>How much was said altogether.</summary>
    public long Characters => messages.Sum(message => (long)message.Content.ToJsonString().Length);

    public JsonNode[] All(string type) => [.. messages.Where(message => message.Type == type).Select(message => message.Content)];

    public DateTime[] TimesOf(string type) => [.. messages.Where(message => message.Type == type).Select(message => message.At)];

    public string Text(string stream) => string.Concat(All("stream").Where(content => (string)content["name"]! == stream).Select(content => (string)content["text"]!));

    /// <summary>Waits for the idle that ends every request.</summary>
    public async Task<Conversation> Ended()
    {
        await ended.Task.WaitAsync(Limit);
        return this;
    }

    /// <summary>Waits for the first text the cell prints.</summary>
    public async Task<Conversation> Printed()
    {
        await printed.Task.WaitAsync(Limit);
        return this;
    }

    /// <summary>Waits until the cell asks for a line.</summary>
    public Task Asked() => asked.Task.WaitAsync(Limit);

    internal void Add(JsonNode message)
    {
        var content = message["content"]!;
        var type = (string)message["header"]!["msg_type"]!;
        messages.Add(((string)message["channel"]!, type, content, DateTime.UtcNow));
        if (type == "input_request") asked.TrySetResult();
        if (type == "stream") printed.TrySetResult();
        if (type == "status" && (string)content["execution_state"]! == "idle") ended.TrySetResult();
    }

    internal void Break()
    {
        printed.TrySetException(new IOException("The kernel hung up."));
        ended.TrySetException(new IOException("The kernel hung up."));
        _ = printed.Task.Exception;
        _ = ended.Task.Exception;
    }
}
