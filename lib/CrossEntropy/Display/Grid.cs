using System.Net;
using System.Text;

namespace CrossEntropy;

/// <summary>Rows of text under headings, as HTML and as plain text. Numbers stand on the right, so that their digits line up.</summary>
/// <param name="Class">The class of the HTML table.</param>
/// <param name="Headings">Shape (columns).</param>
/// <param name="Numeric">Shape (columns): which columns stand on the right.</param>
/// <param name="Rows">Shape (rows, columns).</param>
internal sealed record Grid(string Class, string[] Headings, bool[] Numeric, string[][] Rows)
{
    public string ToHtml()
    {
        var html = new StringBuilder($"<table class=\"{Class}\" style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">");
        if (Headings.Any(h => h.Length > 0)) html.Append("<thead><tr>").AppendJoin("", Headings.Select((h, i) => Cell("th", " scope=\"col\"", h, i))).Append("</tr></thead>");
        html.Append("<tbody>");
        foreach (var row in Rows) html.Append("<tr>").AppendJoin("", row.Select((text, i) => Cell("td", "", text, i))).Append("</tr>");
        return html.Append("</tbody></table>").ToString();
    }

    public override string ToString()
    {
        string[][] lines = Headings.Any(h => h.Length > 0) ? [Headings, .. Rows] : Rows;
        var widths = Headings.Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        return string.Join('\n', lines.Select(line => string.Join("  ", line.Select((text, i) => Numeric[i] ? text.PadLeft(widths[i]) : text.PadRight(widths[i]))).TrimEnd()));
    }

    private string Cell(string tag, string attributes, string text, int column) =>
        $"<{tag}{attributes} style=\"text-align:{(Numeric[column] ? "right" : "left")};padding:0.2em 0.8em\">{WebUtility.HtmlEncode(text)}</{tag}>";
}
