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

    public CellOutput()
    {
        standardOutput = new ConsoleStream("stdout", Write);
        standardError = new ConsoleStream("stderr", Write);
        timer = new Timer(_ => Flush());
        Console.SetOut(standardOutput);
        Console.SetError(standardError);
        Console.SetIn(TextReader.Null);
        CellFunctions.Show = Display;
    }

    /// <summary>From now on, everything shown goes to this cell.</summary>
    public void Begin(Action<string, JsonObject> cell)
    {
        lock (pending)
        {
            Flush();
            publish = cell;
        }
    }

    public void ShowResult(object? value, int count) => Publish("execute_result", new JsonObject
    {
        ["data"] = DisplayBundle.Of(value),
        ["metadata"] = new JsonObject(),
        ["execution_count"] = count,
    });

    public void Flush() => Whole(() =>
    {
        if (pending.Length == 0) return;
        publish("stream", new JsonObject { ["name"] = pendingStream, ["text"] = pending.ToString() });
        pending.Clear();
        flushed = Environment.TickCount64;
    });

    public void Dispose()
    {
        timer.Dispose();
        standardOutput.Dispose();
        standardError.Dispose();
    }

    private void Display(object? value, string[] mimeTypes) => Publish("display_data", new JsonObject
    {
        ["data"] = DisplayBundle.Of(value, mimeTypes),
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject(),
    });

    private void Publish(string type, JsonObject content) => Whole(() =>
    {
        Flush();
        publish(type, content);
    });

    private void Write(string stream, ReadOnlySpan<char> text)
    {
        var copy = text.ToString();
        Whole(() =>
        {
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
