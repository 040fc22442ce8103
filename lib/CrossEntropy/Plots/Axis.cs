namespace CrossEntropy;

/// <summary>The part of an axis that is shown.</summary>
internal sealed record Axis(double From, double To, bool Log)
{
    /// <summary>0 at the start of the axis, 1 at its end.</summary>
    public double Fraction(double value) => (Position(value) - Position(From)) / (Position(To) - Position(From));

    /// <summary>Plotly gives ranges and annotations of a logarithmic axis as powers of ten.</summary>
    public double Position(double value) => Log ? Math.Log10(value) : value;

    public bool Shows(double value) => double.IsFinite(value) && Fraction(value) is > -1e-9 and < 1 + 1e-9;

    /// <summary>An axis long enough for all values that can be shown, with a little room where <paramref name="pad"/> says so.</summary>
    public static Axis Around(IEnumerable<double> values, bool log, bool pad)
    {
        double[] shown = [.. values.Where(v => double.IsFinite(v) && (!log || v > 0))];
        if (shown.Length == 0) return log ? new Axis(0.1, 10, log) : new Axis(0, 1, log);
        var (low, high) = (shown.Min(), shown.Max());
        if (log)
        {
            var factor = pad || low == high ? Math.Max(Math.Pow(high / low, 0.05), 1.1) : 1;
            return new Axis(low / factor, high * factor, log);
        }

        var room = low == high ? Math.Max(Math.Abs(low), 1) * 0.5 : pad ? (high - low) * 0.06 : 0;
        // A quantity that begins at or near zero is shown from zero, so that heights can be compared.
        var fromZero = pad && low >= 0 && low < 0.3 * high;
        var toZero = pad && high <= 0 && high > 0.3 * low;
        return new Axis(fromZero ? 0 : low - room, toZero ? 0 : high + room, log);
    }
}
