using System.Globalization;

namespace CrossEntropy.Benchmarks.Pages;

/// <summary>Seconds that were waited, gathered by what they were waited for.</summary>
internal sealed class Waits
{
    private readonly List<(string For, double Target, List<double> Seconds)> rows = [];

    public void Add(string what, double target, params IEnumerable<double> seconds)
    {
        var row = rows.FindIndex(row => row.For == what);
        if (row < 0)
        {
            rows.Add((what, target, []));
            row = rows.Count - 1;
        }
        rows[row].Seconds.AddRange(seconds);
    }

    public void Write()
    {
        Console.WriteLine("| wait | median s | quartiles | longest | target |\n| --- | --- | --- | --- | --- |");
        foreach (var (what, target, seconds) in rows)
        {
            seconds.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {what} | {Quantile(seconds, 0.5):0.000} | {Quantile(seconds, 0.25):0.000} to {Quantile(seconds, 0.75):0.000} | {seconds[^1]:0.000} | {target:0.##} |"));
        }
    }

    private static double Quantile(List<double> sorted, double level) => sorted[(int)(level * (sorted.Count - 1))];
}
