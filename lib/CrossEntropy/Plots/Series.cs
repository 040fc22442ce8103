namespace CrossEntropy;

/// <summary>What the layout must know of a drawn series: where it runs and what stands at its end.</summary>
internal sealed record Series(string Name, double[] Xs, double[] Ys, string Color, bool Labelled, Room Room, string Stroke = "—");

/// <summary>On which sides a series needs room.</summary>
internal enum Room
{
    /// <summary>A field fills the figure.</summary>
    None,

    /// <summary>A curve runs from edge to edge, but does not touch top or bottom.</summary>
    Vertical,

    /// <summary>Markers and bars need room all around.</summary>
    Around,
}

/// <summary>A remark with an arrow to a place.</summary>
internal sealed record Note(double X, double Y, string Text, int? Right, int? Up);

/// <summary>A straight line across the whole figure: horizontal at y, or vertical at x.</summary>
/// <param name="Horizontal">Otherwise vertical.</param>
/// <param name="At">Its y or x.</param>
/// <param name="Label">Stands at its start.</param>
/// <param name="Evades">Whether the label moves to the corner that fewest points of the series are in.</param>
internal sealed record Rule(bool Horizontal, double At, string Label, bool Evades = false);
