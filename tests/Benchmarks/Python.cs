using System.Diagnostics;
using System.Globalization;

namespace CrossEntropy.Benchmarks;

/// <summary>A Python program that times one run of something for every line it is sent, so that it can take its turn among our own.</summary>
internal sealed class Python : IDisposable
{
    private const string Path = "/usr/bin/python3";

    private readonly Process process;

    private Python(Process process, string version) => (this.process, Version) = (process, version);

    public string Version { get; }

    /// <summary>The program, once it is ready; null where Python or one of its packages is missing.</summary>
    public static Python? Start(string script, IEnumerable<int> arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        if (!File.Exists(Path)) return null;
        var start = new ProcessStartInfo(Path, [System.IO.Path.Combine(AppContext.BaseDirectory, "python", script), .. arguments.Select(n => n.ToString(CultureInfo.InvariantCulture))])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        if (process.StandardOutput.ReadLine() is { } version) return new(process, version);
        process.Dispose();
        return null;
    }

    /// <summary>One run; its seconds, as Python's own clock measured them.</summary>
    public double Seconds(string line = "")
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        return double.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Python has ended."), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
