using System.Diagnostics;
using System.Globalization;

namespace CrossEntropy.Benchmarks;

/// <summary>Contestants that take turns, round after round, so that whatever else the machine does meets all of them alike.</summary>
internal sealed class Rounds(string title)
{
    private readonly List<(string Name, Func<double> Seconds, List<double> Times)> contestants = [];

    /// <summary>Our own code, timed here; the time is multiplied where only a part of the work is done.</summary>
    public Rounds Add(string name, Action run, double times = 1) => AddClock(name, () =>
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return times * Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

    /// <summary>Something that times itself, and says how many seconds it took.</summary>
    public Rounds AddClock(string name, Func<double> seconds)
    {
        contestants.Add((name, seconds, []));
        return this;
    }

    /// <summary>Runs them all, one round to warm up and then so many; prints a row of medians relative to the first contestant's.</summary>
    public void Run(int rounds)
    {
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (_, seconds, times) in contestants)
            {
                var time = seconds();
                if (round > 0) times.Add(time);
            }
        }
        var unit = Median(contestants[0].Times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{title}, {rounds} rounds\n"));
        Console.WriteLine("| | median ms | times the first | quartiles |\n| --- | --- | --- | --- |");
        foreach (var (name, _, times) in contestants)
        {
            // Each round's own ratio, so that a slow round is slow in both.
            var ratios = times.Zip(contestants[0].Times, (time, first) => time / first).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {1000 * Median(times):0.00} | {Median(times) / unit:0.00} | {Quantile(ratios, 0.25):0.00} to {Quantile(ratios, 0.75):0.00} |"));
        }
    }

    private static double Median(List<double> values) => Quantile(values, 0.5);

    private static double Quantile(List<double> values, double level) => values.Order().ElementAt((int)(level * (values.Count - 1)));
}
