namespace CrossEntropy;

/// <summary>Finds a note the place beside its point where it stays inside the figure and covers least of the curves.</summary>
internal static class NotePlace
{
    // A phone's plot is about 220 pixels wide, and a note that fits there fits everywhere.
    private const double Width = 220;
    private const double Height = 300;
    private const double PixelsPerCharacter = 6.8;
    private const double PixelsPerLine = 16;
    private const int StepsPerSegment = 10;

    private static readonly (int Right, int Up)[] Places =
        [.. from up in new[] { 40, 70, 100, -40, -70 } from right in new[] { 28, -28 } select (right, up)];

    /// <summary>Pixels to the right of and above the point.</summary>
    public static (int Right, int Up) Find(List<Series> series, Note note, string text, Axis xAxis, Axis yAxis)
    {
        var (x, y) = (xAxis.Fraction(note.X) * Width, yAxis.Fraction(note.Y) * Height);
        var width = PixelsPerCharacter * PlotText.Width(text);
        var height = PixelsPerLine * PlotText.Lines(text).Length;
        (double X, double Y)[] ink = [.. series.SelectMany(s => Ink(s, xAxis, yAxis))];
        return Places.MinBy(place =>
        {
            var left = place.Right > 0 ? x + place.Right : x + place.Right - width;
            var bottom = y + place.Up - (height / 2);
            var outside = Math.Max(0, -left) + Math.Max(0, left + width - Width) + Math.Max(0, -bottom) + Math.Max(0, bottom + height - Height);
            var covered = ink.Count(p => p.X > left && p.X < left + width && p.Y > bottom && p.Y < bottom + height);
            return (10 * outside) + covered;
        });
    }

    /// <summary>Points along a series, in pixels.</summary>
    private static IEnumerable<(double X, double Y)> Ink(Series s, Axis xAxis, Axis yAxis)
    {
        (double X, double Y)[] points = [.. s.Xs.Zip(s.Ys).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second)).Select(p => (xAxis.Fraction(p.First) * Width, yAxis.Fraction(p.Second) * Height))];
        return points.Zip(points.Skip(1)).SelectMany(pair => Enumerable.Range(0, StepsPerSegment).Select(i =>
            (pair.First.X + ((pair.Second.X - pair.First.X) * i / StepsPerSegment), pair.First.Y + ((pair.Second.Y - pair.First.Y) * i / StepsPerSegment))));
    }
}
