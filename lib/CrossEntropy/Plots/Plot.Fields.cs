using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>Finer grids weigh more than they show: 40 × 40 is 86 kB as a picture, 100 × 100 is 492 kB.</summary>
    private const int GridSteps = 40;

    /// <summary>From so many rows on a heat map is taller, so that each row keeps its name.</summary>
    private const int ManyRows = 20;

    private bool yIsReversed;
    private int rowsShown;

    /// <summary>A table of numbers as colours, row 0 at the top, with the numbers written in where they fit.</summary>
    /// <param name="values">Shape (rows, columns).</param>
    /// <param name="rows">Names of the rows; none for 0, 1, 2, …</param>
    /// <param name="columns">Names of the columns; none for 0, 1, 2, …</param>
    /// <param name="unit">Stands beside the colour scale.</param>
    /// <exception cref="ArgumentException">There are names, but not one for each row or column.</exception>
    public Plot HeatMap(double[,] values, string[]? rows = null, string[]? columns = null, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(values);
        BeforeSlider(nameof(HeatMap));
        var (height, width) = (values.GetLength(0), values.GetLength(1));
        var trace = Field("heatmap", values, Names(columns, width, nameof(columns)), Names(rows, height, nameof(rows)), unit);
        if (height <= 8 && width <= 8) trace["texttemplate"] = "%{z:.3~g}";
        (xIsCategory, yIsReversed, rowsShown) = (true, true, height);
        traces.Add(trace);
        return this;
    }

    /// <summary>A function of two variables as colours, on a grid of 40 × 40.</summary>
    /// <param name="f">From (x, y) to a number; infinite and NaN are left blank.</param>
    /// <param name="x">From and to.</param>
    /// <param name="y">From and to.</param>
    /// <param name="unit">Stands beside the colour scale.</param>
    /// <param name="scale">The values at the two ends of the colour scale, so that the frames of a slider share one; none for those of the function.</param>
    /// <exception cref="ArgumentException">A range is empty.</exception>
    public Plot HeatMap(Func<double, double, double> f, (double From, double To) x, (double From, double To) y, string unit = "", (double From, double To)? scale = null) =>
        Surface("heatmap", f, x, y, unit, scale);

    /// <summary>A function of two variables as lines of equal height, on a grid of 40 × 40.</summary>
    /// <param name="f">From (x, y) to a number; infinite and NaN are left blank.</param>
    /// <param name="x">From and to.</param>
    /// <param name="y">From and to.</param>
    /// <param name="unit">Stands beside the colour scale.</param>
    /// <param name="scale">The values at the two ends of the colour scale, with a line at every tenth between them, so that the frames of a slider
    /// share one; none for those of the function.</param>
    /// <exception cref="ArgumentException">A range is empty.</exception>
    public Plot Contour(Func<double, double, double> f, (double From, double To) x, (double From, double To) y, string unit = "", (double From, double To)? scale = null) =>
        Surface("contour", f, x, y, unit, scale);

    private static void NameEveryRow(JsonObject layout)
    {
        layout["height"] = 560;
        var small = new JsonObject { ["size"] = 11 };
        (layout["yaxis"]!["dtick"], layout["yaxis"]!["tickfont"], layout["xaxis"]!["tickfont"]) = (1, small, small.DeepClone());
    }

    private Plot Surface(string type, Func<double, double, double> f, (double From, double To) x, (double From, double To) y, string unit, (double From, double To)? scale)
    {
        ArgumentNullException.ThrowIfNull(f);
        BeforeSlider(type);
        double[] xs = Steps(Span(x, log: false, nameof(x))), ys = Steps(Span(y, log: false, nameof(y)));
        var values = new double[GridSteps, GridSteps];
        for (var i = 0; i < GridSteps; i++)
            for (var j = 0; j < GridSteps; j++) values[i, j] = f(xs[j], ys[i]);
        var trace = Field(type, values, PlotJson.Numbers(xs), PlotJson.Numbers(ys), unit);
        if (type == "contour")
        {
            trace["ncontours"] = 14;
            trace["contours"] = new JsonObject { ["coloring"] = "heatmap", ["showlabels"] = true };
        }

        if (scale is { } ends) Pin(trace, Span(ends, log: false, nameof(scale)));

        traces.Add(trace);
        series.Add(new Series("", xs, ys, "", Labelled: false, Room.None));
        return this;
    }

    private static void Pin(JsonObject trace, (double From, double To) scale)
    {
        (trace["zmin"], trace["zmax"]) = (PlotJson.Number(scale.From), PlotJson.Number(scale.To));
        if (trace["contours"] is not JsonObject contours) return;
        var tenth = (scale.To - scale.From) / 10;
        (trace["autocontour"], contours["start"], contours["end"], contours["size"]) =
            (false, PlotJson.Number(scale.From + tenth), PlotJson.Number(scale.To - tenth), PlotJson.Number(tenth));
        trace.Remove("ncontours");
    }

    private static JsonObject Field(string type, double[,] values, JsonArray xs, JsonArray ys, string unit)
    {
        double[] finite = [.. values.Cast<double>().Where(double.IsFinite)];
        var twoSided = finite.Length > 0 && finite.Min() < 0 && finite.Max() > 0;
        var trace = new JsonObject
        {
            ["type"] = type,
            ["x"] = xs,
            ["y"] = ys,
            ["z"] = PlotJson.Grid(values),
            ["colorscale"] = twoSided ? "RdBu" : "Viridis",
            ["colorbar"] = new JsonObject { ["title"] = new JsonObject { ["text"] = unit, ["side"] = "right" }, ["thickness"] = 12, ["outlinewidth"] = 0 },
            ["hovertemplate"] = "%{x:.4~g}, %{y:.4~g}: %{z:.4~g}<extra></extra>",
        };
        if (twoSided)
        {
            var most = Math.Max(-finite.Min(), finite.Max());
            (trace["zmin"], trace["zmax"]) = (PlotJson.Number(-most), PlotJson.Number(most));
        }

        return trace;
    }

    private static JsonArray Names(string[]? names, int count, string argument)
    {
        if (names is null) return PlotJson.Strings(Enumerable.Range(0, count).Select(i => PlotText.Of($"{i}")));
        Require.SameLength(names.Length, argument, count, "values");
        return PlotJson.Strings(names);
    }

    private static double[] Steps((double From, double To) range) =>
        [.. Enumerable.Range(0, GridSteps).Select(i => range.From + ((range.To - range.From) * i / (GridSteps - 1)))];
}
