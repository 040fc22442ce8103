using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CrossEntropy;

/// <summary>How a notebook shows a Plot: as Plotly's JSON, as HTML that draws itself, as words.</summary>
internal sealed class PlotFormatters
{
    public static IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<Plot>("application/vnd.plotly.v1+json", plot => plot.ToJson()),
        new TypeFormatter<Plot>("text/html", ToHtml),
        new TypeFormatter<Plot>("text/plain", plot => plot.ToString()),
    ];

    /// <summary>A box and a script that fills it. The box is found by a name made from the figure, so that the same figure gives the same HTML.</summary>
    public static string ToHtml(Plot plot)
    {
        var figure = plot.Figure();
        var json = figure.ToJsonString();
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        var alt = WebUtility.HtmlEncode((string)figure["layout"]!["meta"]!["alt"]!);
        // System.Text.Json writes <, > and & as \u003C…, so no text of a figure can end the script.
        return $"""
            <div class="ce-plot" data-ce-plot="{name}" role="img" aria-label="{alt}" style="min-height:{figure["layout"]!["height"]}px">{alt}</div>
            <script>
            (function () {Script.Replace("FIGURE", json, StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal)})();
            </script>
            """.ReplaceLineEndings("\n");
    }

    // plotly.js comes from its own public address. Where a page has an AMD loader, the file may register with it instead of with the window.
    private const string Script = """
        {
          const figure = FIGURE;
          const address = 'https://cdn.plot.ly/plotly-2.35.2.min.js';
          window.cePlotly ??= window.Plotly ? Promise.resolve(window.Plotly) : new Promise((resolve, reject) => {
            if (typeof define === 'function' && define.amd && typeof require === 'function') {
              require([address], plotly => resolve(plotly || window.Plotly), reject);
              return;
            }
            const script = document.createElement('script');
            script.src = address;
            script.onload = () => resolve(window.Plotly);
            script.onerror = reject;
            document.head.appendChild(script);
          });
          const boxes = () => document.querySelectorAll('.ce-plot[data-ce-plot="NAME"]:not([data-drawn])');
          window.cePlotly.then(Plotly => boxes().forEach(box => {
            box.dataset.drawn = 'yes';
            box.textContent = '';
            const { data, layout, frames, config } = structuredClone(figure);
            const ink = getComputedStyle(box).color, faint = 'rgba(128,128,128,0.25)', line = 'rgba(128,128,128,0.7)';
            const axis = { gridcolor: faint, linecolor: line, tickcolor: line, zerolinecolor: line };
            layout.template = { layout: {
              font: { color: ink }, xaxis: axis, yaxis: axis, ternary: { aaxis: axis, baxis: axis, caxis: axis },
              annotationdefaults: { arrowcolor: ink }, sliderdefaults: { bgcolor: faint, activebgcolor: line, bordercolor: line, tickcolor: line } } };
            Plotly.newPlot(box, { data, layout, frames, config });
          })).catch(() => boxes().forEach(box => { box.textContent += ' (Drawing this figure needs plotly.js from the internet.)'; }));
        }
        """;
}
