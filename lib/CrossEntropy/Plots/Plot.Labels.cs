using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    private const int LabelWidth = 14;
    private const double PixelsPerCharacter = 6.8;

    /// <summary>How much of the height a line of label takes in a plot of the usual 300 pixels.</summary>
    private const double LineFraction = 16.0 / 300;

    private JsonArray Annotations(Axis xAxis, Axis yAxis) =>
        ternary is not null ? [] : [.. EndLabels(xAxis, yAxis), .. notes.Select(n => NoteJson(n, xAxis, yAxis)), .. rules.Where(r => r.Label.Length > 0).Select(r => RuleLabel(r, xAxis, yAxis))];

    /// <summary>A label for each series at the last of its points that is shown: in the right margin if it gets there, else inside.</summary>
    private IEnumerable<JsonNode> EndLabels(Axis xAxis, Axis yAxis)
    {
        var inMargin = new List<(Series Series, double Height, string Text)>();
        foreach (var s in series.Where(s => s.Labelled))
        {
            var last = LastShown(s, xAxis, yAxis);
            if (last < 0) continue;
            var (right, up) = (xAxis.Fraction(s.Xs[last]), yAxis.Fraction(s.Ys[last]));
            var text = PlotText.Wrap(s.Name, LabelWidth);
            if (right > 0.85) inMargin.Add((s, up, text));
            else yield return Label(s, text, xAxis.Position(s.Xs[last]), "x", yAxis.Position(s.Ys[last]), "y", right < 0.6 ? "left" : "right", up > 0.9 ? "top" : "bottom");
        }

        foreach (var (s, height, text) in Spread(inMargin)) yield return Label(s, text, 1, "paper", height, "paper", "left", "middle");
    }

    private int RightMargin(Axis xAxis, Axis yAxis)
    {
        var widths = series.Where(s => s.Labelled && LastShown(s, xAxis, yAxis) is >= 0 and var i && xAxis.Fraction(s.Xs[i]) > 0.85)
            .Select(s => PlotText.Width(PlotText.Wrap(s.Name, LabelWidth)) + 4);
        return 16 + (int)(PixelsPerCharacter * widths.DefaultIfEmpty(0).Max());
    }

    /// <summary>Moves labels that would overlap apart, upwards, and then back down from the top if they left the plot.</summary>
    private static IEnumerable<(Series Series, double Height, string Text)> Spread(List<(Series Series, double Height, string Text)> labels)
    {
        (Series Series, double Height, string Text)[] sorted = [.. labels.OrderBy(l => l.Height)];
        // None reaches below the axis, where the tick labels are.
        for (var i = 0; i < sorted.Length; i++) sorted[i].Height = Math.Max(sorted[i].Height, LineFraction * PlotText.Lines(sorted[i].Text).Length / 2);
        double Gap(int i) => LineFraction * (PlotText.Lines(sorted[i].Text).Length + PlotText.Lines(sorted[i - 1].Text).Length) / 2;
        for (var i = 1; i < sorted.Length; i++) sorted[i].Height = Math.Max(sorted[i].Height, sorted[i - 1].Height + Gap(i));
        if (sorted.Length > 0) sorted[^1].Height = Math.Min(sorted[^1].Height, 1);
        for (var i = sorted.Length - 1; i > 0; i--) sorted[i - 1].Height = Math.Min(sorted[i - 1].Height, sorted[i].Height - Gap(i));
        return sorted;
    }

    private static int LastShown(Series s, Axis xAxis, Axis yAxis)
    {
        var i = s.Xs.Length - 1;
        while (i >= 0 && !(xAxis.Shows(s.Xs[i]) && yAxis.Shows(s.Ys[i]))) i--;
        return i;
    }

    /// <summary>The swatch has the series' colour and dash; the words keep the page's, which can be read on it. A single point needs none: a second
    /// mark beside it would be taken for another point.</summary>
    private static JsonObject Label(Series s, string text, double x, string xref, double y, string yref, string xanchor, string yanchor) => new()
    {
        ["text"] = s.Xs.Length == 1 ? text : $"<span style=\"color:{s.Color}\"><b>{s.Stroke}</b></span> {text}",
        ["x"] = PlotJson.Number(x),
        ["xref"] = xref,
        ["y"] = PlotJson.Number(y),
        ["yref"] = yref,
        ["xanchor"] = xanchor,
        ["yanchor"] = yanchor,
        ["xshift"] = (xanchor == "left" ? 1 : -1) * (s.Xs.Length == 1 ? 10 : 4),
        ["align"] = "left",
        ["showarrow"] = false,
    };

    private JsonObject NoteJson(Note note, Axis xAxis, Axis yAxis)
    {
        var text = PlotText.Wrap(note.Text, 20);
        var (freeRight, freeUp) = NotePlace.Find(series, note, text, xAxis, yAxis);
        var (right, up) = (note.Right ?? freeRight, note.Up ?? freeUp);
        return new JsonObject
        {
            ["text"] = text,
            ["x"] = PlotJson.Number(xAxis.Position(note.X)),
            ["y"] = PlotJson.Number(yAxis.Position(note.Y)),
            ["ax"] = right,
            ["ay"] = -up,
            ["xanchor"] = right < 0 ? "right" : "left",
            ["align"] = right < 0 ? "right" : "left",
            ["arrowhead"] = 2,
            ["arrowwidth"] = 1.2,
            ["standoff"] = 4,
        };
    }

    private JsonObject RuleLabel(Rule rule, Axis xAxis, Axis yAxis)
    {
        if (rule.Evades) return EvadingLabel(rule, xAxis, yAxis);
        var towardsEnd = !rule.Horizontal && xAxis.Fraction(rule.At) > 0.5;
        return new JsonObject
        {
            ["text"] = PlotText.Wrap(rule.Label, rule.Horizontal ? 40 : LabelWidth),
            ["x"] = rule.Horizontal ? 0 : PlotJson.Number(xAxis.Position(rule.At)),
            ["xref"] = rule.Horizontal ? "paper" : "x",
            ["y"] = rule.Horizontal ? PlotJson.Number(yAxis.Position(rule.At)) : 1,
            ["yref"] = rule.Horizontal ? "y" : "paper",
            ["xanchor"] = towardsEnd ? "right" : "left",
            ["yanchor"] = !rule.Horizontal || yAxis.Fraction(rule.At) > 0.9 ? "top" : "bottom",
            ["align"] = towardsEnd ? "right" : "left",
            ["xshift"] = towardsEnd ? -4 : 4,
            ["showarrow"] = false,
        };
    }

    /// <summary>Above or below a horizontal line, at its left or right end: where the fewest points are in the way.</summary>
    private JsonObject EvadingLabel(Rule rule, Axis xAxis, Axis yAxis)
    {
        var (height, width) = (yAxis.Fraction(rule.At), 0.02 * (rule.Label.Length + 1));
        var (right, above) = new[] { (false, true), (true, true), (false, false), (true, false) }.MinBy(Crossings);
        return new JsonObject
        {
            ["text"] = rule.Label,
            ["x"] = right ? 1 : 0,
            ["xref"] = "paper",
            ["y"] = PlotJson.Number(yAxis.Position(rule.At)),
            ["yref"] = "y",
            ["xanchor"] = right ? "right" : "left",
            ["yanchor"] = above ? "bottom" : "top",
            ["xshift"] = right ? -4 : 4,
            ["showarrow"] = false,
        };

        int Crossings((bool Right, bool Above) corner) => series.Sum(s => s.Xs.Zip(s.Ys).Count(point =>
            (corner.Right ? 1 - xAxis.Fraction(point.First) : xAxis.Fraction(point.First)) <= width
            && (corner.Above ? yAxis.Fraction(point.Second) - height : height - yAxis.Fraction(point.Second)) is >= 0 and <= 1.3 * LineFraction));
    }

    private JsonArray Shapes() => [.. rules.Select(rule => (JsonNode?)new JsonObject
    {
        ["type"] = "line",
        ["layer"] = "below",
        ["xref"] = rule.Horizontal ? "paper" : "x",
        ["x0"] = rule.Horizontal ? 0 : PlotJson.Number(rule.At),
        ["x1"] = rule.Horizontal ? 1 : PlotJson.Number(rule.At),
        ["yref"] = rule.Horizontal ? "y" : "paper",
        ["y0"] = rule.Horizontal ? PlotJson.Number(rule.At) : 0,
        ["y1"] = rule.Horizontal ? PlotJson.Number(rule.At) : 1,
        ["line"] = new JsonObject { ["color"] = Palette.Grey, ["width"] = 1.5, ["dash"] = "dot" },
    })];
}
