using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    private JsonObject? ternary;

    /// <summary>All distributions over three classes as a triangle, coloured by a function of them.</summary>
    /// <param name="a">The class whose probability is 1 at the top.</param>
    /// <param name="b">The class whose probability is 1 at the left.</param>
    /// <param name="c">The class whose probability is 1 at the right.</param>
    /// <param name="f">From the three probabilities to a number. Where it is infinite stands a cross, and nothing where it is NaN. None for an empty triangle.</param>
    /// <param name="unit">Stands beside the colour scale.</param>
    /// <param name="steps">Points along each side, less one.</param>
    /// <exception cref="ArgumentException">steps is not between 1 and 40.</exception>
    public Plot Simplex(string a, string b, string c, Func<double, double, double, double>? f = null, string unit = "", int steps = 30)
    {
        BeforeSlider(nameof(Simplex));
        if (steps is < 1 or > GridSteps) throw new ArgumentException($"steps = {steps} is not between 1 and {GridSteps}.", nameof(steps));
        ternary = new JsonObject { ["aaxis"] = Side(a), ["baxis"] = Side(b), ["caxis"] = Side(c), ["bgcolor"] = Palette.Transparent, ["sum"] = 1 };
        if (f is null) return this;
        (double A, double B, double C, double Value)[] points =
        [
            .. from i in Enumerable.Range(0, steps + 1)
               from j in Enumerable.Range(0, steps + 1 - i)
               let p = (A: (double)i / steps, B: (double)j / steps, C: (double)(steps - i - j) / steps)
               select (p.A, p.B, p.C, f(p.A, p.B, p.C)),
        ];
        Colours([.. points.Where(p => double.IsFinite(p.Value))], unit, steps);
        if (points.Any(p => double.IsInfinity(p.Value))) Crosses(points.Where(p => double.IsInfinity(p.Value)).Select(p => (p.A, p.B, p.C)));
        return this;
    }

    private void Colours((double A, double B, double C, double Value)[] points, string unit, int steps)
    {
        var trace = Ternary("", points.Select(p => (p.A, p.B, p.C)));
        trace["marker"] = new JsonObject
        {
            ["color"] = PlotJson.Numbers(points.Select(p => p.Value)),
            ["colorscale"] = "Viridis",
            // Six-sided and a little larger than their distance, they leave no gaps.
            ["symbol"] = "hexagon",
            ["size"] = PlotJson.Number(400.0 / steps),
            // Below, not beside: on a narrow page the triangle needs the width.
            ["colorbar"] = new JsonObject { ["orientation"] = "h", ["y"] = -0.1, ["yanchor"] = "top", ["title"] = new JsonObject { ["text"] = unit, ["side"] = "top" }, ["thickness"] = 12, ["outlinewidth"] = 0 },
        };
        traces.Add(trace);
    }

    /// <summary>Infinity has no colour on a scale: it gets a sign of its own, over the colours that reach into its place.</summary>
    private void Crosses(IEnumerable<(double A, double B, double C)> points)
    {
        var trace = Ternary("∞", points);
        trace["marker"] = new JsonObject { ["symbol"] = "x", ["size"] = 7, ["color"] = Palette.Color(1) };
        trace["hovertemplate"] = "∞<extra></extra>";
        traces.Add(trace);
    }

    /// <summary>Distributions as points in the triangle of Simplex, which must be called first.</summary>
    /// <param name="name">Stands beside the last point.</param>
    /// <param name="points">The three probabilities of each, in the order of the classes.</param>
    /// <exception cref="InvalidOperationException">There is no triangle yet.</exception>
    public Plot SimplexPoints(string name, params IEnumerable<(double A, double B, double C)> points)
    {
        BeforeSlider(nameof(SimplexPoints));
        if (ternary is null) throw new InvalidOperationException("SimplexPoints needs a triangle: call Simplex first.");
        var n = traces.Count;
        (double A, double B, double C)[] all = [.. points];
        var trace = Ternary(name, all);
        trace["mode"] = "markers+text";
        trace["text"] = PlotJson.Strings(all.Select((_, i) => i == all.Length - 1 ? name : ""));
        // Near the top corner there is no room above.
        trace["textposition"] = new JsonArray([.. all.Select(p => (JsonNode?)(p.A > 0.8 ? "bottom center" : "top center"))]);
        if (traces.Any(t => t["marker"]!["colorscale"] is not null)) trace["textfont"] = new JsonObject { ["color"] = "#ffffff" };
        trace["marker"] = new JsonObject { ["color"] = Palette.Color(n), ["symbol"] = Palette.Symbol(n), ["size"] = 11, ["line"] = new JsonObject { ["color"] = "#ffffff", ["width"] = 1.5 } };
        traces.Add(trace);
        return this;
    }

    private static JsonObject Ternary(string name, IEnumerable<(double A, double B, double C)> points)
    {
        (double A, double B, double C)[] all = [.. points];
        return new JsonObject
        {
            ["type"] = "scatterternary",
            ["name"] = name,
            ["mode"] = "markers",
            ["a"] = PlotJson.Numbers(all.Select(p => p.A)),
            ["b"] = PlotJson.Numbers(all.Select(p => p.B)),
            ["c"] = PlotJson.Numbers(all.Select(p => p.C)),
            ["cliponaxis"] = false,
            ["showlegend"] = false,
        };
    }

    private static JsonObject Side(string name) =>
        new() { ["title"] = PlotJson.Text(name), ["ticks"] = "outside", ["tickvals"] = PlotJson.Numbers(0.25, 0.5, 0.75), ["min"] = 0 };
}
