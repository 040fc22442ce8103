using System.Globalization;
using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>With more bars than this, numbers above them would run into each other.</summary>
    private const int LabelledBars = 12;

    private bool xIsCategory;

    /// <summary>One bar for each label, with its value above it. Called again, bars stand side by side, with a pattern each.</summary>
    /// <param name="labels">Shape (N): what stands below the bars.</param>
    /// <param name="values">Shape (N): the bars' heights.</param>
    /// <param name="name">Needed when there is more than one series.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Plot Bars(IEnumerable<string> labels, IEnumerable<double> values, string name = "")
    {
        string[] names = [.. labels];
        double[] heights = [.. values];
        Require.SameLength(names.Length, nameof(labels), heights.Length, nameof(values));
        BeforeSlider(nameof(Bars));
        xIsCategory = true;
        var n = traces.Count;
        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["name"] = name,
            ["x"] = PlotJson.Strings(names),
            ["y"] = PlotJson.Numbers(heights),
            ["marker"] = new JsonObject { ["color"] = Palette.Color(n), ["pattern"] = new JsonObject { ["shape"] = Palette.Pattern(n), ["bgcolor"] = Palette.Color(n), ["fgcolor"] = "#ffffff", ["solidity"] = 0.3 } },
            ["hovertemplate"] = "%{x}: %{y:.4~g}",
            ["showlegend"] = name.Length > 0,
        };
        if (names.Length <= LabelledBars)
        {
            trace["text"] = PlotJson.Strings(heights.Select(h => h.ToString("G3", CultureInfo.InvariantCulture)));
            trace["textposition"] = "outside";
            trace["textangle"] = 0;
            trace["cliponaxis"] = false;
        }

        traces.Add(trace);
        series.Add(new Series(name, [], [0, .. heights], Palette.Color(n), Labelled: false, Room.Around));
        return this;
    }
}
