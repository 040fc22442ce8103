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
        plot.height = 90 + (60 * (int)(order.Max(v => places[v].Y) - order.Min(v => places[v].Y) + 1));
        double[] xs = [.. plot.series.SelectMany(s => s.Xs)], ys = [.. plot.series.SelectMany(s => s.Ys)];
        var names = string.Join("; ", order.Select(value => value.ToString()));
        return plot.Range(x: (xs.Min() - 0.15, xs.Max() + 0.85), y: (ys.Min() - 0.3, ys.Max() + 0.3)).Alt($"The values in the order they were computed. {names}.");
    }

    private void Blame(GraphPlaces.Edge edge, double most)
    {
        (double X, double Y)[] path = [.. edge.Path.Zip(edge.Path.Skip(1), Bend).SelectMany(way => way), edge.Path[^1].Place];
        Line("", path.Select(place => place.X), path.Select(place => place.Y));
        var width = 1.5 + (most > 0 && double.IsFinite(edge.Blame) ? 3 * Math.Abs(edge.Blame) / most : 0);
        traces[^1]["mode"] = "lines";
        traces[^1]["line"] = new JsonObject { ["color"] = Palette.Grey, ["width"] = PlotJson.Number(width), ["dash"] = edge.Blame < 0 ? "dash" : "solid" };
        traces[^1]["hoverinfo"] = "skip";
    }

    /// <summary>The way from one row to the next: straight down past the label, which stands at the right, then aside, then straight down again.</summary>
    private static IEnumerable<(double X, double Y)> Bend(GraphPlaces.Stop from, GraphPlaces.Stop to) => Enumerable.Range(0, 20).Select(i =>
    {
        var t = i / 20.0;
        var aside = Math.Clamp((t - 0.3) / 0.4, 0, 1);
        return (from.X + ((to.X - from.X) * aside * aside * (3 - (2 * aside))), from.Place.Y + ((to.Place.Y - from.Place.Y) * t));
    });

    private static string Label(Value value) => $" <b>{value.Name}</b> {Number(value.Data)}<br> grad {Number(value.Gradient)}";

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture).Replace('-', '−');
}
