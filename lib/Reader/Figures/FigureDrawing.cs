using System.Text.Json.Nodes;
using CrossEntropy.Reader.Checking;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Figures;

/// <summary>Gives every figure of a notebook that has none a static SVG, for readers without scripts.</summary>
internal static class FigureDrawing
{
    private const string Svg = "image/svg+xml";

    /// <exception cref="FigureException">Chromium is missing, or a figure is not what plotly.js can draw.</exception>
    public static async Task DrawAsync(Notebook notebook, CancellationToken cancellation)
    {
        JsonObject[] undrawn =
        [
            .. notebook.Cells.Where(cell => cell.IsCode).SelectMany(cell => cell.Outputs)
                .Select(output => output!["data"] as JsonObject)
                .OfType<JsonObject>()
                .Where(data => data.ContainsKey(SavedForm.Plotly) && !data.ContainsKey(Svg)),
        ];
        if (undrawn.Length == 0)
            return;
        var pictures = await Chromium.DrawAsync([.. undrawn.Select(data => data[SavedForm.Plotly]!)], cancellation);
        foreach (var (data, picture) in undrawn.Zip(pictures))
            data[Svg] = MultilineText.Write(picture);
    }
}
