using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Display;
using CrossEntropy.Kernel.Execution;

namespace CrossEntropy.Kernel.Requests;

/// <summary>Runs cells one after another, each on a thread of its own, and publishes what they show.</summary>
internal sealed class ExecuteRequests(ScriptSession session, Packages packages, History history, Inspection inspection) : IDisposable
{
    private readonly CellOutput output = new();
    private readonly CellInput input = new();
    private readonly ConcurrentQueue<Request> waiting = new();
    private readonly HashSet<Request> abandoned = [];
    private readonly MemoryReserve reserve = new();
    private readonly UserExpressions userExpressions = new(session);
    private readonly CancellationTokenSource cellCame = new();
    private Thread? warmUp;
    private volatile StoppableRun? running;
    private volatile bool stopNext;
    private int count;

    public void WarmUp()
    {
        warmUp = new Thread(() => Execution.WarmUp.Run(cellCame.Token)) { IsBackground = true, Name = "warm-up" };
        warmUp.Start();
    }

    /// <summary>Notes a request that waits for its turn: a failing cell abandons those behind it.</summary>
    public void Received(Request request) => waiting.Enqueue(request);

    public void Dispose()
    {
        output.Dispose();
        input.Dispose();
        cellCame.Dispose();
    }

    /// <summary>Stops the running cell, or the one that is about to run.</summary>
    public void Interrupt()
    {
        stopNext = running is null && !waiting.IsEmpty;
        running?.Stop();
    }

    /// <summary>A line of text for the cell that asked for one.</summary>
    public void AnswerInput(string text) => input.Answer(text);

    public JsonObject Answer(Request request)
    {
        var run = running = new StoppableRun();
        waiting.TryDequeue(out _);
        if (stopNext) run.Stop();
        stopNext = false;
        if (abandoned.Remove(request))
        {
            running = null;
            return Reply(new CellError("Abandoned", "This cell did not run because a cell before it failed.", []), []);
        }

        // The first cell would only compete with the warm-up for the same compiler.
        cellCame.Cancel();
        warmUp?.Join();

        var code = request.Text("code");
        var silent = request.Flag("silent", fallback: false);
        if (!silent)
        {
            if (request.Flag("store_history", fallback: true)) history.Add(++count, code);
            request.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = count });
        }

        output.Begin(silent ? (_, _) => { } : request.Publish);
        // "?Math.Log" asks for help, as in IPython, and is no C#.
        if (code.StartsWith('?')) return Help(code[1..].TrimEnd());
        input.Begin(request.Flag("allow_stdin", fallback: true) ? () => Ask(request) : null);
        var (error, expressions) = Run(run, code, silent ? "expression" : $"cell {count}", request.Content["user_expressions"] as JsonObject ?? []);
        output.End();
        if (error is not null)
        {
            if (!silent) request.Publish("error", error.ToContent());
            if (request.Flag("stop_on_error", fallback: true)) abandoned.UnionWith(waiting);
        }

        return Reply(error, expressions);
    }

    private JsonObject Help(string name)
    {
        running = null;
        var reply = Reply(null, []);
        reply["payload"]!.AsArray().Add(new JsonObject
        {
            ["source"] = "page",
            ["data"] = new JsonObject { ["text/plain"] = inspection.Describe(name, name.Length) ?? $"Nothing is known of {name}." },
            ["start"] = 0,
        });
        return reply;
    }

    private void Ask(Request request)
    {
        // The question that the cell has just written should stand before the field for the answer.
        output.Flush();
        request.Ask(new JsonObject { ["prompt"] = "", ["password"] = false });
    }

    private JsonObject Reply(CellError? error, JsonObject expressions)
    {
        var reply = error?.ToReply() ?? new JsonObject { ["status"] = "ok", ["payload"] = new JsonArray() };
        reply["execution_count"] = count;
        reply["user_expressions"] = expressions;
        return reply;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a cell throws is its result.")]
    private (CellError? Error, JsonObject Expressions) Run(StoppableRun run, string code, string name, JsonObject asked)
    {
        CellError? error = null;
        JsonObject expressions = [];
        var thread = new Thread(
            () =>
            {
                try
                {
                    RunCell(code, name, run);
                    expressions = userExpressions.Evaluate(asked, run);
                }
                catch (Exception exception)
                {
                    if (exception.GetBaseException() is OutOfMemoryException) reserve.Release();
                    error = CellError.From(exception);
                }
            },
            maxStackSize: 16 << 20)
        { IsBackground = true, Name = name };
        thread.Start();
        thread.Join();
        run.End();
        running = null;
        if (error is null) reserve.Keep();
        return (run.IsStopped ? CellError.Stopped : error, expressions);
    }

    private void RunCell(string code, string name, StoppableRun run)
    {
        if (string.IsNullOrWhiteSpace(code)) return;
        if (OtherHosts.IsMeant(code))
        {
            Console.Write(OtherHosts.Notice);
            return;
        }

        run.Run(() => packages.RestoreFor(code));
        var submission = session.Compile(code, name, run.Token);
        var value = session.Run(submission, run);
        if (submission.HasValue(value)) run.Run(() => output.ShowResult(value, count));
    }
}
