using System.Globalization;
using System.Text.Json.Nodes;

namespace CrossEntropy;

/// <summary>Numbers and lists as Plotly reads them.</summary>
internal static class PlotJson
{
    /// <summary>A number with 6 significant digits; null, which Plotly leaves out, for NaN and the infinities.</summary>
    public static JsonNode? Number(double value) =>
        double.IsFinite(value) ? JsonValue.Create(double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0) : null;

    public static JsonArray Numbers(params IEnumerable<double> values) => [.. values.Select(Number)];

    public static JsonArray Strings(params IEnumerable<string> values) => [.. values.Select(v => (JsonNode?)JsonValue.Create(v))];

    public static JsonArray Objects(IEnumerable<JsonObject> objects) => [.. objects.Select(o => o.DeepClone())];

    public static JsonArray Grid(double[,] values) =>
        [.. Enumerable.Range(0, values.GetLength(0)).Select(i => (JsonNode?)Numbers(Enumerable.Range(0, values.GetLength(1)).Select(j => values[i, j])))];

    public static JsonObject Text(string text) => new() { ["text"] = text };
}
