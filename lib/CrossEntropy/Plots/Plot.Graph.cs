using System.Globalization;
using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    private bool axesHidden;

    /// <summary>How a value was computed, drawn from left to right: each value with its number, and the gradient that Backward gave it.</summary>
    /// <param name="end">The value computed last; call its Backward first.</param>
    /// <param name="title">The figure's message.</param>
    /// <returns>A figure that reads well with up to about 15 values.</returns>
    /// <remarks>Book: chapter 06.</remarks>
    public static Plot Graph(Value end, string title)
    {
        ArgumentNullException.ThrowIfNull(end);
        var order = end.Order();
        var places = GraphPlaces.Of(order);
        var plot = new Plot(title) { axesHidden = true };
        (double X, double Y)[] edges = [.. order.SelectMany(value => value.Inputs.SelectMany(input => new[] { places[input], places[value], (double.NaN, double.NaN) }))];
        plot.Line("", edges.Select(e => e.X), edges.Select(e => e.Y));
        plot.traces[0]["mode"] = "lines";
        plot.traces[0]["line"] = new JsonObject { ["color"] = Palette.Grey, ["width"] = 1.5 };
        plot.traces[0]["hoverinfo"] = "skip";
        plot.Points("values", order.Select(v => places[v].X), order.Select(v => places[v].Y), [.. order.Select(Label)]);
        var names = string.Join("; ", order.Select(value => value.ToString()));
        return plot.Range(x: (-0.6, places[end].X + 0.6), y: (places.Values.Min(p => p.Y) - 0.5, places.Values.Max(p => p.Y) + 0.9)).Alt($"The values in the order they were computed. {names}.");
    }

    private static string Label(Value value) => string.Create(CultureInfo.InvariantCulture, $"<b>{value.Name}</b> {value.Data:G3}<br>gradient {value.Gradient:G3}");
}
