using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Checking;

/// <summary>
/// What of an output is committed. A figure keeps its Plotly description and, drawn from it, an SVG; the HTML that loads plotly.js
/// is for live use in other hosts and would only put a script into the file.
/// </summary>
internal static class SavedForm
{
    public const string Plotly = "application/vnd.plotly.v1+json";

    public static JsonArray Of(JsonArray outputs)
    {
        var saved = outputs.DeepClone().AsArray();
        foreach (var output in saved.OfType<JsonObject>())
        {
            if (output["data"] is JsonObject data && data.ContainsKey(Plotly))
                data.Remove("text/html");
        }
        return saved;
    }
}
