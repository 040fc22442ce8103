using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    private const int TitleWidth = 44;

    /// <summary>In pixels.</summary>
    private int height = 400;

    /// <summary>The figure as Plotly's JSON: data, layout, frames where there is a slider, and config.</summary>
    public string ToJson() => Figure().ToJsonString();

    /// <summary>The figure as HTML that draws itself with plotly.js from the internet: what a host without a display of its own shows.</summary>
    public string ToHtml() => PlotFormatters.ToHtml(this);

    internal JsonObject Figure()
    {
        var shown = slider is null ? this : slider.Plots[slider.Start];
        var (xAxis, yAxis) = Axes();
        var figure = new JsonObject { ["data"] = PlotJson.Objects(shown.traces), ["layout"] = shown.Layout(xAxis, yAxis) };
        if (slider is not null)
        {
            var layout = figure["layout"]!.AsObject();
            layout["sliders"] = new JsonArray(slider.Control());
            layout["height"] = (int)layout["height"]! + 80;
            layout["meta"] = new JsonObject { ["alt"] = AltText };
            figure["frames"] = slider.ToJson(xAxis, yAxis);
        }

        figure["config"] = new JsonObject { ["responsive"] = true, ["displayModeBar"] = false, ["showSendToCloud"] = false };
        return figure;
    }

    private JsonObject Layout(Axis xAxis, Axis yAxis)
    {
        var heading = Heading;
        var legend = traces.Any(t => (bool?)t["showlegend"] == true);
        var layout = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = heading, ["x"] = 0.01, ["xanchor"] = "left", ["y"] = 1, ["yanchor"] = "top", ["pad"] = new JsonObject { ["t"] = 10 + (10 * (PlotText.Lines(heading).Length - 1)) }, ["font"] = new JsonObject { ["size"] = 15 } },
            ["height"] = height,
            ["margin"] = new JsonObject { ["t"] = 24 + (20 * PlotText.Lines(heading).Length) + (legend ? 24 : 0), ["r"] = RightMargin(xAxis, yAxis), ["b"] = 48, ["l"] = 48 },
            ["paper_bgcolor"] = Palette.Transparent,
            ["plot_bgcolor"] = Palette.Transparent,
            ["hovermode"] = "closest",
            // Dragging a finger over a figure scrolls the page.
            ["dragmode"] = false,
            ["showlegend"] = legend,
            ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["y"] = 1, ["yanchor"] = "bottom" },
            ["annotations"] = Annotations(xAxis, yAxis),
            ["shapes"] = Shapes(),
            ["meta"] = new JsonObject { ["alt"] = AltText },
        };
        if (ternary is not null)
        {
            layout["ternary"] = ternary.DeepClone();
            // The colour scale below takes its part.
            layout["height"] = 460;
            // The names of the corners stand outside the triangle.
            layout["margin"] = new JsonObject { ["t"] = 52 + (20 * PlotText.Lines(heading).Length), ["r"] = 44, ["b"] = 48, ["l"] = 44 };
            return layout;
        }

        layout["xaxis"] = AxisJson(x, xAxis, xIsCategory);
        layout["yaxis"] = AxisJson(y, yAxis, yIsReversed);
        if (yIsReversed) layout["yaxis"]!["autorange"] = "reversed";
        if (rowsShown >= ManyRows) NameEveryRow(layout);
        if (axesHidden) (layout["xaxis"]!["visible"], layout["yaxis"]!["visible"]) = (false, false);
        return layout;
    }

    private static JsonObject AxisJson(string text, Axis axis, bool category)
    {
        var json = new JsonObject { ["title"] = new JsonObject { ["text"] = PlotText.Wrap(text, 40), ["standoff"] = 8 }, ["automargin"] = true, ["zeroline"] = false, ["ticks"] = "outside", ["fixedrange"] = true };
        if (category)
        {
            json["type"] = "category";
            return json;
        }

        json["type"] = axis.Log ? "log" : "linear";
        json["range"] = PlotJson.Numbers(axis.Position(axis.From), axis.Position(axis.To));
        // 0.0003 and not 300µ: readers know digits, not the prefixes of units.
        (json["exponentformat"], json["minexponent"]) = ("power", 5);
        if (axis.Log) json["dtick"] = DecadeStep(axis);
        return json;
    }

    /// <summary>Whole powers of ten, at most about six of them; where there are hardly two, 2 and 5 between them.</summary>
    private static JsonNode DecadeStep(Axis axis)
    {
        var decades = axis.Position(axis.To) - axis.Position(axis.From);
        return decades <= 2.2 ? "D2" : Math.Max(1, (int)Math.Ceiling(decades / 6));
    }

    /// <summary>The axes are set here and not by Plotly, so that labels can be placed and a slider's frames share one scale.</summary>
    private (Axis X, Axis Y) Axes()
    {
        Series[] all = [.. series, .. slider is null ? [] : slider.Plots.SelectMany(plot => plot.series)];
        Rule[] lines = [.. rules, .. slider is null ? [] : slider.Plots.SelectMany(plot => plot.rules)];
        var padX = all.Any(s => s.Room == Room.Around);
        var padY = all.All(s => s.Room != Room.None);
        var xAxis = xRange is { } fixedX
            ? new Axis(fixedX.From, fixedX.To, logX)
            : Axis.Around(all.SelectMany(s => s.Xs).Concat(lines.Where(l => !l.Horizontal).Select(l => l.At)), logX, padX);
        var yAxis = yRange is { } fixedY
            ? new Axis(fixedY.From, fixedY.To, logY)
            : Axis.Around(all.SelectMany(s => s.Ys).Concat(lines.Where(l => l.Horizontal).Select(l => l.At)), logY, padY);
        return (xAxis, yAxis);
    }
}
