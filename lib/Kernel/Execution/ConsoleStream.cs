using System.Text;

namespace CrossEntropy.Kernel.Execution;

/// <summary>Console.Out or Console.Error of the cells.</summary>
internal sealed class ConsoleStream : TextWriter
{
    internal delegate void Sink(string stream, ReadOnlySpan<char> text);

    private readonly string name;
    private readonly Sink sink;

    public ConsoleStream(string name, Sink sink)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        this.name = name;
        this.sink = sink;
        // A notebook saved on Windows should not differ from one saved elsewhere.
        NewLine = "\n";
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (!buffer.IsEmpty) sink(name, buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));
}
