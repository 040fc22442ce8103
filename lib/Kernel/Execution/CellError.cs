using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Execution;

/// <summary>A failure as Jupyter shows it: a name, a sentence, and the lines a reader needs to find it.</summary>
internal sealed record CellError(string Name, string Value, IReadOnlyList<string> Traceback)
{
    public static CellError Stopped { get; } = new("KernelInterrupted", "The cell was stopped.", ["The cell was stopped."]);

    private const int LongestLine = 10_000;
    private const int MostLines = 200;

    public static CellError From(Exception exception) => (exception is CompilationException compilation
        ? CompilationError.Describe(compilation.Errors)
        : RuntimeError.Describe(exception)).Cut();

    /// <summary>A message as long as a cell likes is no message.</summary>
    private CellError Cut() => new(Name, Cut(Value), [.. Traceback.Take(MostLines).Select(Cut)]);

    private static string Cut(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + "…";

    /// <summary>The content of an error message on iopub.</summary>
    public JsonObject ToContent() => new()
    {
        ["ename"] = Name,
        ["evalue"] = Value,
        ["traceback"] = new JsonArray([.. Traceback.Select(line => JsonValue.Create(line))]),
    };

    /// <summary>The content of a reply: the same, with its status.</summary>
    public JsonObject ToReply()
    {
        var reply = ToContent();
        reply["status"] = "error";
        return reply;
    }
}
