namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>A short remark with an arrow to the point (x, y). It stands where it fits and covers least.</summary>
    /// <param name="x">Where the arrow points to.</param>
    /// <param name="y">Where the arrow points to.</param>
    /// <param name="text">A few words.</param>
    /// <param name="right">How many pixels to the right of the point the text begins, or if negative to the left of it ends; none to let the figure choose.</param>
    /// <param name="up">How many pixels above the point the text stands; none to let the figure choose.</param>
    public Plot Note(double x, double y, string text, int? right = null, int? up = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        BeforeSlider(nameof(Note));
        notes.Add(new Note(x, y, text, right, up));
        return this;
    }

    /// <summary>A thin line across the figure at height y, such as a floor no loss can go below.</summary>
    public Plot HorizontalLine(double y, string label = "")
    {
        BeforeSlider(nameof(HorizontalLine));
        rules.Add(new Rule(Horizontal: true, y, label));
        return this;
    }

    /// <summary>A thin line from bottom to top at x, such as a threshold.</summary>
    public Plot VerticalLine(double x, string label = "")
    {
        BeforeSlider(nameof(VerticalLine));
        rules.Add(new Rule(Horizontal: false, x, label));
        return this;
    }
}
