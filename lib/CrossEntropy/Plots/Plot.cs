using System.Text.Json.Nodes;

namespace CrossEntropy;

/// <summary>A figure of the book: Plotly's own data, layout and frames, put together by a few verbs that say what is shown.</summary>
/// <remarks>Each series gets the next colour of the Okabe-Ito palette and the next dash, marker or pattern, so that colour is never
/// the only cue, and its name stands at its end instead of in a legend. Font, grid and background colours are left to the page.
/// Texts may use Plotly's tags: &lt;b&gt;, &lt;i&gt;, &lt;sub&gt;, &lt;sup&gt;.</remarks>
[TypeFormatterSource(typeof(PlotFormatters), PreferredMimeTypes = ["text/html"])]
public sealed partial class Plot
{
    private readonly string title;
    private readonly string x;
    private readonly string y;
    private readonly List<JsonObject> traces = [];
    private readonly List<Series> series = [];
    private readonly List<Note> notes = [];
    private readonly List<Rule> rules = [];
    private (double From, double To)? xRange;
    private (double From, double To)? yRange;
    private bool logX;
    private bool logY;
    private string? alt;

    /// <summary>A figure with nothing in it yet.</summary>
    /// <param name="title">The figure's one message, as a sentence. Long ones are broken into lines.</param>
    /// <param name="x">What the horizontal axis shows, with its unit.</param>
    /// <param name="y">What the vertical axis shows, with its unit.</param>
    public Plot(string title, string x = "", string y = "")
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        (this.title, this.x, this.y) = (title, x, y);
    }

    /// <summary>A copy to draw one frame of a slider on.</summary>
    private Plot(Plot other) : this(other.title, other.x, other.y)
    {
        traces.AddRange(other.traces);
        series.AddRange(other.series);
        notes.AddRange(other.notes);
        rules.AddRange(other.rules);
        thinned.AddRange(other.thinned);
        (xRange, yRange, logX, logY, alt) = (other.xRange, other.yRange, other.logX, other.logY, other.alt);
        (xIsCategory, yIsReversed, rowsShown, axesHidden, height, ternary) =
            (other.xIsCategory, other.yIsReversed, other.rowsShown, other.axesHidden, other.height, other.ternary);
    }

    /// <summary>The part of each axis that is shown; without it, all that was drawn.</summary>
    /// <exception cref="ArgumentException">A range has no length, or does not start above 0 on a logarithmic axis.</exception>
    public Plot Range((double From, double To)? x = null, (double From, double To)? y = null)
    {
        if (x is not null) xRange = Span(x.Value, logX, nameof(x));
        if (y is not null) yRange = Span(y.Value, logY, nameof(y));
        return this;
    }

    /// <summary>Makes the horizontal axis logarithmic. Call it before Curve, which then spaces its samples to suit.</summary>
    public Plot LogX()
    {
        logX = true;
        return this;
    }

    /// <summary>Makes the vertical axis logarithmic.</summary>
    public Plot LogY()
    {
        logY = true;
        return this;
    }

    /// <summary>Says in words what is seen, for readers who cannot see it.</summary>
    public Plot Alt(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        alt = text;
        return this;
    }

    /// <summary>The figure in words: its title and its alternative text.</summary>
    public override string ToString() => $"Plot: {AltText}";

    private string AltText => string.Join(' ', [PlotText.Sentence(title), alt ?? DefaultAlt, .. thinned]).Trim();

    private string DefaultAlt
    {
        get
        {
            var axes = x.Length > 0 && y.Length > 0 ? $"{y} against {x}" : x + y;
            var names = string.Join(", ", (slider?.Plots[slider.Start] ?? this).traces.Select(t => (string?)t["name"]).Where(n => !string.IsNullOrEmpty(n)));
            var moves = slider is null ? "" : $" A slider sets {slider.Label}.";
            return PlotText.Sentence(names.Length == 0 ? axes : axes.Length == 0 ? names : $"{axes}: {names}") + moves;
        }
    }

    private static (double From, double To) Span((double From, double To) range, bool log, string name)
    {
        if (!(range.From < range.To)) throw new ArgumentException(PlotText.Of($"{name} = ({range.From}, {range.To}) is not a range from less to more."), name);
        if (log && range.From <= 0) throw new ArgumentException(PlotText.Of($"{name} starts at {range.From}, which a logarithmic axis cannot show."), name);
        return range;
    }
}
