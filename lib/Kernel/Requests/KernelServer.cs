using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Execution;
using CrossEntropy.Kernel.Language;
using CrossEntropy.Kernel.Messages;
using CrossEntropy.Kernel.Protocol;

namespace CrossEntropy.Kernel.Requests;

/// <summary>
/// Answers requests until the pipe closes or a shutdown is asked for. Shell requests wait for each other on a thread of
/// their own; control requests (interrupt, shutdown) are answered at once, also while a cell runs.
/// </summary>
[SuppressMessage("Usage", "CA2213", Justification = "The shell thread may still take from the queue: the process ends with it.")]
internal sealed class KernelServer : IDisposable
{
    private readonly PipeConnection connection;
    private readonly BlockingCollection<Request> shell = [];
    private readonly ShadowCopies copies = new();
    private readonly ExecuteRequests execute;
    private readonly Dictionary<string, Func<Request, JsonObject?>> handlers;
    private volatile bool shuttingDown;

    public KernelServer(PipeConnection connection)
    {
        this.connection = connection;
        var history = new History();
        var packages = new Packages(copies);
        var session = new ScriptSession(copies, packages);
        var documents = new CellDocuments(session);
        var inspection = new Inspection(documents);
        execute = new ExecuteRequests(session, packages, history, inspection);
        handlers = new()
        {
            ["kernel_info_request"] = _ => KernelInfo.Reply(),
            ["execute_request"] = execute.Answer,
            ["is_complete_request"] = Completeness.Answer,
            ["complete_request"] = new Completion(documents).Answer,
            ["inspect_request"] = inspection.Answer,
            ["history_request"] = history.Answer,
            ["comm_info_request"] = Comms.Answer,
            ["comm_open"] = Comms.Refuse,
            ["comm_msg"] = _ => null,
            ["comm_close"] = _ => null,
            ["interrupt_request"] = Interrupt,
            ["shutdown_request"] = ShutDown,
        };
    }

    public void Run()
    {
        execute.WarmUp();
        new Thread(AnswerShell) { IsBackground = true, Name = "shell" }.Start();
        while (!shuttingDown && connection.Receive() is { } message)
        {
            var request = new Request(message, connection);
            if (message.Channel == "control")
                Answer(request);
            else if (request.Type == "input_reply")
                execute.AnswerInput(request.Text("value"));
            else
                Queue(request);
        }
    }

    public void Dispose()
    {
        shell.CompleteAdding();
        execute.Dispose();
        copies.Dispose();
    }

    private void Queue(Request request)
    {
        if (request.Type == "execute_request") execute.Received(request);
        shell.Add(request);
    }

    private void AnswerShell()
    {
        foreach (var request in shell.GetConsumingEnumerable()) Answer(request);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A mistake in one answer must not take the reader's state with it; it is reported in the reply.")]
    private void Answer(Request request)
    {
        request.PublishStatus("busy");
        try
        {
            var reply = handlers.TryGetValue(request.Type, out var handler) ? handler(request) : Unknown(request);
            if (reply is not null) request.Reply(reply);
        }
        catch (Exception exception)
        {
            request.Reply(new CellError("KernelError", $"The kernel failed to answer {request.Type}: {exception.Message}", exception.ToString().Split('\n')).ToReply());
        }

        request.PublishStatus("idle");
    }

    private static JsonObject Unknown(Request request) =>
        new CellError("UnknownRequest", $"This kernel does not know the request \"{request.Type}\".", []).ToReply();

    private JsonObject Interrupt(Request request)
    {
        execute.Interrupt();
        return new JsonObject { ["status"] = "ok" };
    }

    private JsonObject ShutDown(Request request)
    {
        shuttingDown = true;
        return new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", fallback: false) };
    }
}
