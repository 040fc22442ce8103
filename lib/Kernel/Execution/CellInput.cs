namespace CrossEntropy.Kernel.Execution;

/// <summary>Console.In of the cells: each line is asked of whoever runs the cell, and a stopped cell waits no longer.</summary>
internal sealed class CellInput : TextReader
{
    private readonly Lock gate = new();
    private TaskCompletionSource<string>? waiting;
    private Action? ask;
    private string line = "";
    private int position;

    /// <summary>From now on, lines are asked for in this way; null when the client cannot be asked.</summary>
    public void Begin(Action? askClient)
    {
        ask = askClient;
        (line, position) = ("", 0);
        Console.SetIn(this);
    }

    /// <summary>The client's answer. One that nobody waits for is dropped.</summary>
    public void Answer(string text)
    {
        lock (gate) waiting?.TrySetResult(text);
    }

    public override int Read()
    {
        Fill();
        return line[position++];
    }

    public override int Peek()
    {
        Fill();
        return line[position];
    }

    private void Fill()
    {
        if (position < line.Length) return;
        if (ask is null) throw new InvalidOperationException("There is nobody to answer: whoever runs this cell does not take questions (allow_stdin is false).");
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate) waiting = answer;
        ask();
        (line, position) = (answer.Task.GetAwaiter().GetResult() + "\n", 0);
    }
}
