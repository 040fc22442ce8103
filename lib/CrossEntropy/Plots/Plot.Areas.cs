using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>Lower rectangles have no room for their label.</summary>
    private const double LabelledShare = 0.05;

    /// <summary>A mean as an area: for each symbol a rectangle, its share high and its length wide, the first at the bottom.
    /// The shares stack up to 1, so that all the rectangles together have the area Σ shareᵢ·lengthᵢ, the mean length.</summary>
    /// <param name="labels">Shape (K): what stands in the rectangles.</param>
    /// <param name="shares">Shape (K): heights, such as probabilities.</param>
    /// <param name="lengths">Shape (K): widths, such as lengths of code words in bits.</param>
    /// <param name="name">Stands above the figure, with the whole area. The first call fills its rectangles; further ones draw outlines, to be compared with it.</param>
    /// <exception cref="ArgumentException">The lengths of the lists differ.</exception>
    /// <remarks>Book: chapters 10 and 11. The idea of the figure is Olah's, "Visual Information Theory" (2015).</remarks>
    public Plot Areas(IEnumerable<string> labels, IEnumerable<double> shares, IEnumerable<double> lengths, string name = "")
    {
        string[] names = [.. labels];
        double[] heights = [.. shares], widths = [.. lengths];
        Require.SameLength(heights.Length, nameof(shares), names.Length, nameof(labels));
        Require.SameLength(widths.Length, nameof(lengths), names.Length, nameof(labels));
        BeforeSlider(nameof(Areas));
        yRange ??= (0, 1);
        var n = traces.Count;
        var filled = n == 0;
        traces.Add(new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["name"] = name.Length > 0 ? PlotText.Of($"{name}: area {heights.Zip(widths, (share, length) => share * length).Sum():0.###}") : "",
            ["x"] = PlotJson.Numbers(widths),
            ["y"] = PlotJson.Numbers(heights.Select((_, i) => heights[..i].Sum())),
            ["width"] = PlotJson.Numbers(heights),
            // The rectangle begins at its y instead of lying around it.
            ["offset"] = 0,
            ["marker"] = new JsonObject
            {
                ["color"] = filled ? Palette.Color(n) : Palette.Transparent,
                ["opacity"] = filled ? 0.85 : 1,
                ["line"] = new JsonObject { ["color"] = filled ? "#ffffff" : Palette.Color(n), ["width"] = filled ? 1.5 : 3 },
            },
            ["text"] = PlotJson.Strings(names.Select((label, i) => filled && heights[i] >= LabelledShare ? label : "")),
            ["textposition"] = "inside",
            ["insidetextanchor"] = "start",
            ["insidetextfont"] = new JsonObject { ["color"] = "#ffffff" },
            ["textangle"] = 0,
            ["constraintext"] = "none",
            ["customdata"] = PlotJson.Strings(names),
            ["hovertemplate"] = "%{customdata}: %{width:.4~g} × %{x:.4~g}<extra></extra>",
            ["showlegend"] = name.Length > 0,
        });
        series.Add(new Series(name, [0, .. widths], [0, 1], Palette.Color(n), Labelled: false, Room.Around));
        return this;
    }

    /// <summary>A band on top of those drawn before: its own height is its value, and the upper edge the sum so far.</summary>
    /// <param name="name">Stands at the end of the band.</param>
    /// <param name="xs">Shape (N), the same for all bands of a figure.</param>
    /// <param name="ys">Shape (N): heights, at least 0.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Plot Band(string name, IEnumerable<double> xs, IEnumerable<double> ys)
    {
        var (x, y) = Thinned(name, xs, ys);
        double[] below = series.Count > 0 && series[^1].Ys.Length == y.Length ? series[^1].Ys : new double[y.Length];
        Add(name, x, [.. y.Zip(below, (height, edge) => height + edge)], "lines", []);
        var (trace, n) = (traces[^1], traces.Count - 1);
        trace["y"] = PlotJson.Numbers(y);
        trace["stackgroup"] = "bands";
        trace["fillcolor"] = Palette.Color(n) + "66";
        trace["fillpattern"] = new JsonObject { ["shape"] = Palette.Pattern(n), ["fgcolor"] = Palette.Color(n), ["bgcolor"] = Palette.Transparent, ["solidity"] = 0.2 };
        return this;
    }
}
