namespace CrossEntropy;

/// <summary>ln(1 + x) without losing a small x: 1 + 1e-17 rounds to 1, but its logarithm is 1e-17.</summary>
/// <remarks>Math has no such function, and double.LogP1 rounds 1 + x first.
/// Source: Kahan's trick, as in D. Goldberg, "What every computer scientist should know about floating-point arithmetic", theorem 4.</remarks>
internal static class Log1P
{
    public static double Of(double x)
    {
        var rounded = 1 + x;
        // ln(1 + x) / x hardly changes with x, so the quotient at the rounded value serves x itself.
        if (rounded == 1) return x;
        var kept = rounded - 1;
        return kept == x || double.IsInfinity(x) ? Math.Log(rounded) : Math.Log(rounded) * (x / kept);
    }
}
