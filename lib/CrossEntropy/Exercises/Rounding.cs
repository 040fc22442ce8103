namespace CrossEntropy;

/// <summary>Tells an answer that is right but short of digits from one that is wrong.</summary>
internal static class Rounding
{
    private const int MostDecimals = 6;

    /// <summary>True when <paramref name="given"/> is <paramref name="exact"/> rounded or cut off at some decimal, and still within a twentieth of it.</summary>
    public static bool Shortens(double exact, double given) =>
        double.IsFinite(given) && Math.Abs(given - exact) <= Math.Abs(exact) / 20
        && Enumerable.Range(0, MostDecimals).Any(decimals => Same(given, Math.Round(exact, decimals)) || Same(given, Math.Round(exact, decimals, MidpointRounding.ToZero)));

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-9;
}
