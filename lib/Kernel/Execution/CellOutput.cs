using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Display;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// What the running cell shows, in the order it does: text at the end of a line or within 50 ms, values at once.
/// Text that comes later, from a thread the cell has left behind, still belongs to that cell.
/// </summary>
internal sealed class CellOutput : IDisposable
{
    private const int FlushAfter = 50;

    private readonly StringBuilder pending = new();
    private readonly ConsoleStream standardOutput;
    private readonly ConsoleStream standardError;
    private readonly Timer timer;
    private string pendingStream = "stdout";
    private long flushed;
    private Action<string, JsonObject> publish = (_, _) => { };
    private OutputLimit limit = new();

    public CellOutput()
    {
        standardOutput = new ConsoleStream("stdout", Write);
        standardError = new ConsoleStream("stderr", Write);
        timer = new Timer(_ => Flush());
        Connect();
        CellFunctions.Show = (value, mimeTypes) => new DisplayedValue(Display, value, mimeTypes);
        CellFunctions.Clear = wait => Publish("clear_output", new JsonObject { ["wait"] = wait });
    }

    /// <summary>From now on, everything shown goes to this cell.</summary>
    public void Begin(Action<string, JsonObject> cell)
    {
        lock (pending)
        {
            Flush();
            publish = cell;
            limit = new OutputLimit();
        }

        Connect();
    }

    /// <summary>Shows what is left to show, and what was cut.</summary>
    public void End() => Whole(() =>
    {
        Flush();
        if (limit.Notice is { } notice) publish("stream", Stream("stderr", notice));
        limit = new OutputLimit();
    });

    public void ShowResult(object? value, int count) => Show("execute_result", DisplayBundle.Of(value), "execution_count", count);

    public void Flush() => Whole(() =>
    {
        if (pending.Length == 0) return;
        publish("stream", Stream(pendingStream, pending.ToString()));
        pending.Clear();
        flushed = Environment.TickCount64;
    });

    public void Dispose()
    {
        timer.Dispose();
        standardOutput.Dispose();
        standardError.Dispose();
    }

    // Console wraps a writer in a lock of its own, which a cell stopped while it writes may take along: every cell gets a new one.
    private void Connect()
    {
        Console.SetOut(standardOutput);
        Console.SetError(standardError);
    }

    private static JsonObject Stream(string name, string text) => new() { ["name"] = name, ["text"] = text };

    private void Display(string type, DisplayBundle bundle, string id) => Show(type, bundle, "transient", new JsonObject { ["display_id"] = id });

    private void Show(string type, DisplayBundle bundle, string name, JsonNode value) => Whole(() =>
    {
        // What replaces a shown value adds nothing to the page.
        if (type != "update_display_data" && !limit.TakeValue(bundle.Size)) return;
        Publish(type, new JsonObject { ["data"] = bundle.Data, ["metadata"] = new JsonObject(), [name] = value });
    });

    private void Publish(string type, JsonObject content) => Whole(() =>
    {
        Flush();
        publish(type, content);
    });

    private void Write(string stream, ReadOnlySpan<char> text)
    {
        var length = text.Length;
        var copy = text[..Math.Min(length, OutputLimit.Characters)].ToString();
        Whole(() =>
        {
            copy = copy[..limit.TakeText(length)];
            if (copy.Length == 0) return;
            if (stream != pendingStream) Flush();
            pendingStream = stream;
            var first = pending.Length == 0;
            pending.Append(copy);
            if (copy.Contains('\n', StringComparison.Ordinal) && Environment.TickCount64 - flushed >= FlushAfter)
                Flush();
            else if (first)
                timer.Change(FlushAfter, Timeout.Infinite);
        });
    }

    /// <summary>A stopped cell leaves at any point, except from a finally block: what happens there happens whole.</summary>
    private void Whole(Action action)
    {
        try
        {
        }
        finally
        {
            lock (pending) action();
        }
    }
}
