using System.Text;

namespace CrossEntropy.Reader.Kernels;

/// <summary>What a kernel's process writes to its standard error: nothing, until .NET explains why it ends.</summary>
internal sealed class KernelComplaints
{
    // A stack overflow is followed by thousands of frames.
    private const int Enough = 4000;

    private readonly StringBuilder text = new();

    public void Add(string? line)
    {
        lock (text)
        {
            if (line is not null && text.Length < Enough)
                text.AppendLine(line);
        }
    }

    /// <summary>Why the process ended, in a sentence.</summary>
    public string Explain(int exitCode)
    {
        var cause = (ToString(), exitCode) switch
        {
            (var said, _) when said.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase) => "The cell called itself without end (a stack overflow)",
            (var said, _) when said.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) => "The cell used more memory than a kernel may have",
            ({ Length: > 0 } said, _) => $"The kernel's process ended with code {exitCode}: {string.Join(' ', said.Split('\n').Take(2).Select(line => line.Trim()))}",
            (_, 137 or 143) => "The kernel's process was ended from outside",
            _ => $"The kernel's process ended with code {exitCode}",
        };
        return $"{cause.TrimEnd('.')}. All variables are gone.";
    }

    public override string ToString()
    {
        lock (text)
            return text.ToString();
    }
}
