using System.Globalization;
using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    private Frames? slider;

    /// <summary>A slider below the figure. Every frame is computed now, so that it moves without a kernel.</summary>
    /// <typeparam name="T">Usually double or string.</typeparam>
    /// <param name="label">What the slider sets.</param>
    /// <param name="values">Its stops.</param>
    /// <param name="draw">Adds to the plot what belongs to one value: <c>(plot, T) => plot.Curve(…)</c>. What is drawn before Slider stays.</param>
    /// <param name="start">The place in <paramref name="values"/> of the stop shown first.</param>
    /// <exception cref="InvalidOperationException">The plot has a slider already.</exception>
    /// <exception cref="ArgumentException">There are no values; start is not a place among them; the frames draw different numbers of series.</exception>
    public Plot Slider<T>(string label, IEnumerable<T> values, Func<Plot, T, Plot> draw, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(draw);
        BeforeSlider(nameof(Slider));
        T[] stops = [.. values];
        Require.NotEmpty(stops.Length, nameof(values));
        if (start < 0 || start >= stops.Length) throw new ArgumentException($"start = {start} is not the place of one of the {stops.Length} values.", nameof(start));
        Plot[] plots = [.. stops.Select(stop => draw(new Plot(this), stop))];
        for (var i = 1; i < plots.Length; i++)
        {
            if (plots[i].traces.Count != plots[0].traces.Count)
                throw new ArgumentException($"values[{i}] draws {plots[i].traces.Count} series but values[0] draws {plots[0].traces.Count}: each frame must draw the same ones.", nameof(draw));
        }

        slider = new Frames(label, [.. stops.Select(Name)], plots, start, traces.Count);
        return this;
    }

    /// <summary>What is drawn after Slider would be in none of its frames.</summary>
    private void BeforeSlider(string verb)
    {
        if (slider is not null) throw new InvalidOperationException($"{verb} comes after Slider: call it before, or inside the slider's function.");
    }

    private static string Name<T>(T value) => value is double number
        ? number.ToString("G4", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <param name="Label">What the slider sets.</param>
    /// <param name="Names">One for each stop.</param>
    /// <param name="Plots">One for each stop, with all that stays and all that moves.</param>
    /// <param name="Start">The stop shown first.</param>
    /// <param name="Fixed">How many of the first traces stay.</param>
    private sealed record Frames(string Label, string[] Names, Plot[] Plots, int Start, int Fixed)
    {
        public JsonArray ToJson(Axis x, Axis y) => [.. Plots.Select((plot, i) => (JsonNode?)new JsonObject
        {
            ["name"] = Names[i],
            ["data"] = PlotJson.Objects(plot.traces.Skip(Fixed)),
            ["traces"] = PlotJson.Numbers(Enumerable.Range(Fixed, plot.traces.Count - Fixed).Select(n => (double)n)),
            ["layout"] = new JsonObject { ["annotations"] = plot.Annotations(x, y), ["shapes"] = plot.Shapes() },
        })];

        public JsonObject Control() => new()
        {
            ["active"] = Start,
            ["currentvalue"] = new JsonObject { ["prefix"] = Label + ": ", ["xanchor"] = "left" },
            ["pad"] = new JsonObject { ["t"] = 56, ["b"] = 8, ["l"] = 8, ["r"] = 8 },
            ["steps"] = new JsonArray([.. Names.Select(name => (JsonNode?)new JsonObject
            {
                ["label"] = name,
                ["method"] = "animate",
                ["args"] = new JsonArray(PlotJson.Strings(name), new JsonObject
                {
                    ["mode"] = "immediate",
                    ["frame"] = new JsonObject { ["duration"] = 0, ["redraw"] = true },
                    ["transition"] = new JsonObject { ["duration"] = 0 },
                }),
            })]),
        };
    }
}
