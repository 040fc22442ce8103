using System.Globalization;
using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    private bool axesHidden;

    /// <summary>How a value was computed, drawn from top to bottom: each value with its number, and the gradient that Backward gave it.
    /// A line is as thick as the blame that flows back along it, and dashed where the blame is negative.</summary>
    /// <param name="end">The value computed last; call its Backward first.</param>
    /// <param name="title">The figure's message.</param>
    /// <returns>A figure that reads well with up to about 15 values.</returns>
    /// <remarks>Book: chapter 06.</remarks>
    public static Plot Graph(Value end, string title)
    {
        ArgumentNullException.ThrowIfNull(end);
        var order = end.Order();
        var places = new GraphPlaces(order);
        var plot = new Plot(title) { axesHidden = true };
        var most = places.Edges.Select(edge => Math.Abs(edge.Blame)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        foreach (var edge in places.Edges) plot.Blame(edge, most);
        plot.Points("values", order.Select(v => places[v].X), order.Select(v => places[v].Y), [.. order.Select(Label)]);
        var values = plot.traces[^1];
        (values["textposition"], values["textfont"]) = ("middle right", new JsonObject { ["size"] = 11 });
        values["marker"] = new JsonObject { ["color"] = Palette.Color(0), ["size"] = 9 };
        double[] xs = [.. plot.series.SelectMany(s => s.Xs)], ys = [.. plot.series.SelectMany(s => s.Ys)];
        var names = string.Join("; ", order.Select(value => value.ToString()));
        return plot.Range(x: (xs.Min() - 0.15, xs.Max() + 0.85), y: (ys.Min() - 0.3, ys.Max() + 0.3)).Alt($"The values in the order they were computed. {names}.");
    }

    private void Blame(GraphPlaces.Edge edge, double most)
    {
        Line("", edge.Path.Select(stop => stop.Place.X), edge.Path.Select(stop => stop.Place.Y));
        var width = 1.5 + (most > 0 && double.IsFinite(edge.Blame) ? 3 * Math.Abs(edge.Blame) / most : 0);
        traces[^1]["mode"] = "lines";
        traces[^1]["line"] = new JsonObject { ["color"] = Palette.Grey, ["width"] = PlotJson.Number(width), ["dash"] = edge.Blame < 0 ? "dash" : "solid" };
        traces[^1]["hoverinfo"] = "skip";
    }

    private static string Label(Value value) => string.Create(CultureInfo.InvariantCulture, $" <b>{value.Name}</b> {value.Data:G3}<br> gradient {value.Gradient:G3}");
}
