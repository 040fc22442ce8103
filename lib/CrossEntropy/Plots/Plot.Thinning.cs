namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>A figure is about a thousand pixels wide: more points than these are not seen, and ten million of them would fill the
    /// memory of kernel and page.</summary>
    private const int MostPoints = 20_000;

    private readonly List<string> thinned = [];

    /// <summary>All points of a series, or every n-th where there are more than can be drawn, which the figure then says.</summary>
    private (double[] Xs, double[] Ys) Thinned(string name, IEnumerable<double> xs, IEnumerable<double> ys)
    {
        double[] x = [.. xs], y = [.. ys];
        Require.SameLength(x.Length, nameof(xs), y.Length, nameof(ys));
        if (x.Length <= MostPoints) return (x, y);
        var step = (x.Length + MostPoints - 1) / MostPoints;
        thinned.Add(PlotText.Of($"({(name.Length > 0 ? $"{name}: " : "")}1 in {step:N0} of {x.Length:N0} points is drawn)"));
        return (Every(step, x), Every(step, y));
    }

    /// <summary>The title, and below it what is not shown.</summary>
    private string Heading => string.Join("<br>", [PlotText.Wrap(title, TitleWidth), .. thinned.Select(notice => $"<i>{PlotText.Wrap(notice, TitleWidth)}</i>")]);

    private static double[] Every(int step, double[] values) => [.. values.Where((_, i) => i % step == 0)];
}
