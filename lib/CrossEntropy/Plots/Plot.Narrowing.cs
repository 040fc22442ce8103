using System.Globalization;
using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>How a text becomes an interval, from top to bottom: each row is what is left, drawn as wide as the figure, with its real ends above it
    /// and divided among the symbols below it. The part of the next symbol is thick, and becomes the next row.</summary>
    /// <param name="title">The figure's message.</param>
    /// <param name="text">Up to about six symbols.</param>
    /// <param name="symbols">The names of the K symbols.</param>
    /// <param name="shares">Shape (K): the part of each symbol; they sum to 1.</param>
    /// <exception cref="ArgumentException">A letter of the text is none of the symbols; the lengths differ.</exception>
    /// <remarks>Book: chapter 16.</remarks>
    public static Plot Narrowing(string title, string text, string symbols, double[] shares)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(symbols);
        ArgumentNullException.ThrowIfNull(shares);
        Require.SameLength(symbols.Length, nameof(symbols), shares.Length, nameof(shares));
        var plot = new Plot(title) { axesHidden = true, height = 110 + (70 * (text.Length + 1)) };
        double[] starts = [.. shares.Select((_, s) => shares[..s].Sum())];
        var (low, width, ends) = (0.0, 1.0, new List<string>());
        for (var row = 0; row <= text.Length; row++)
        {
            plot.Row(-row, low, low + width, ends);
            if (row == text.Length) break;
            var s = symbols.IndexOf(text[row], StringComparison.Ordinal);
            if (s < 0) throw new ArgumentException($"text[{row}] = '{text[row]}' is not one of the symbols {symbols}.", nameof(text));
            plot.Parts(-row, symbols, starts, shares, s);
            (low, width) = (low + (width * starts[s]), width * shares[s]);
        }

        return plot.Range(x: (-0.08, 1.08), y: (-text.Length - 0.3, 0.5)).Alt($"Rows from top to bottom, each the thick part of the row above, made as wide: {string.Join("; ", ends)}.");
    }

    private void Row(double y, double from, double to, List<string> ends)
    {
        string[] names = [.. new[] { from, to }.Select(end => end.ToString("G4", CultureInfo.InvariantCulture))];
        ends.Add($"{names[0]} to {names[1]}");
        Add("", [0, 1], [y, y], "lines", []);
        traces[^1]["line"] = new JsonObject { ["color"] = Palette.Color(0), ["width"] = 1.5 };
        Add("", [0, 1], [y, y], "markers+text", names);
        traces[^1]["marker"] = new JsonObject { ["color"] = Palette.Color(0), ["symbol"] = "line-ns-open", ["size"] = 14 };
        traces[^1]["text"] = PlotJson.Strings([.. names.Select(name => $"<b>{name}</b>")]);
    }

    private void Parts(double y, string symbols, double[] starts, double[] shares, int kept)
    {
        var (from, to) = (starts[kept], starts[kept] + shares[kept]);
        Add("", [from, 0, double.NaN, to, 1], [y, y - 1, double.NaN, y, y - 1], "lines", []);
        traces[^1]["line"] = new JsonObject { ["color"] = Palette.Grey, ["width"] = 1.2, ["dash"] = "dot" };
        Add("", [from, to], [y, y], "lines", []);
        traces[^1]["line"] = new JsonObject { ["color"] = Palette.Color(1), ["width"] = 7 };
        if (starts.Length > 1) Add("", starts[1..], [.. starts[1..].Select(_ => y)], "markers", []);
        if (starts.Length > 1) traces[^1]["marker"] = new JsonObject { ["color"] = Palette.Color(0), ["symbol"] = "line-ns-open", ["size"] = 14 };
        Add("", [.. starts.Zip(shares, (start, share) => start + (share / 2))], [.. starts.Select(_ => y - 0.1)], "text", [.. symbols.Select((symbol, s) => s == kept ? $"<b>{symbol}</b>" : $"{symbol}")]);
        traces[^1]["textposition"] = "bottom center";
    }
}
