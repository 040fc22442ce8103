using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>Up to here the single points of a line are marked.</summary>
    private const int MarkedPoints = 20;

    /// <summary>The graph of a function.</summary>
    /// <param name="name">Stands at the end of the curve.</param>
    /// <param name="f">From the unit of the x axis to that of the y axis. Where it is infinite or NaN the curve has a gap.</param>
    /// <param name="from">The first x.</param>
    /// <param name="to">The last x, greater than <paramref name="from"/>.</param>
    /// <param name="samples">How many points the curve is drawn from.</param>
    /// <exception cref="ArgumentException">The range is empty, or does not start above 0 on a logarithmic axis; fewer than 2 samples.</exception>
    public Plot Curve(string name, Func<double, double> f, double from, double to, int samples = 201)
    {
        ArgumentNullException.ThrowIfNull(f);
        Span((from, to), logX, nameof(from));
        if (samples < 2) throw new ArgumentException($"samples = {samples} is fewer than 2.", nameof(samples));
        var xs = Enumerable.Range(0, samples).Select(i => Between(from, to, (double)i / (samples - 1))).ToArray();
        return Add(name, xs, [.. xs.Select(f)], "lines", []);
    }

    /// <summary>Points joined by a line, marked where there are at most 20. Of more than 20,000 every n-th is drawn, and the figure says so.</summary>
    /// <param name="name">Stands at the end of the line.</param>
    /// <param name="xs">Shape (N).</param>
    /// <param name="ys">Shape (N).</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Plot Line(string name, IEnumerable<double> xs, IEnumerable<double> ys)
    {
        var (x, y) = Thinned(name, xs, ys);
        return Add(name, x, y, x.Length <= MarkedPoints ? "lines+markers" : "lines", []);
    }

    /// <summary>Points that stand alone. Of more than 20,000 without labels every n-th is drawn, and the figure says so.</summary>
    /// <param name="name">Stands beside the last point, unless the points have labels of their own.</param>
    /// <param name="xs">Shape (N).</param>
    /// <param name="ys">Shape (N).</param>
    /// <param name="labels">None, or one for each point.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Plot Points(string name, IEnumerable<double> xs, IEnumerable<double> ys, params string[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Length == 0)
        {
            var (someXs, someYs) = Thinned(name, xs, ys);
            return Add(name, someXs, someYs, "markers", labels);
        }

        double[] x = [.. xs], y = [.. ys];
        Require.SameLength(labels.Length, nameof(labels), x.Length, nameof(xs));
        return Add(name, x, y, "markers+text", labels);
    }

    private Plot Add(string name, double[] xs, double[] ys, string mode, string[] labels)
    {
        Require.SameLength(xs.Length, nameof(xs), ys.Length, nameof(ys));
        BeforeSlider(name);
        var n = traces.Count;
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["name"] = name,
            ["mode"] = mode,
            ["x"] = PlotJson.Numbers(xs),
            ["y"] = PlotJson.Numbers(ys),
            ["hovertemplate"] = "%{x:.4~g}, %{y:.4~g}",
            ["showlegend"] = false,
        };
        if (mode.Contains("lines", StringComparison.Ordinal)) trace["line"] = new JsonObject { ["color"] = Palette.Color(n), ["dash"] = Palette.Dash(n), ["width"] = 2.5 };
        if (mode.Contains("markers", StringComparison.Ordinal)) trace["marker"] = new JsonObject { ["color"] = Palette.Color(n), ["symbol"] = Palette.Symbol(n), ["size"] = 9 };
        if (labels.Length > 0)
        {
            trace["text"] = PlotJson.Strings(labels);
            trace["textposition"] = "top center";
            trace["cliponaxis"] = false;
        }

        traces.Add(trace);
        series.Add(new Series(name, xs, ys, Palette.Color(n), Labelled: labels.Length == 0 && name.Length > 0, mode == "lines" ? Room.Vertical : Room.Around, mode == "markers" ? Palette.Sign(n) : Palette.Stroke(n)));
        return this;
    }

    private double Between(double from, double to, double t) =>
        t >= 1 ? to : logX ? from * Math.Pow(to / from, t) : from + ((to - from) * t);
}
