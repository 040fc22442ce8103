using System.Globalization;

namespace CrossEntropy;

/// <summary>Probabilities as whole numbers, so that encoder and decoder cut the interval at exactly the same places.</summary>
internal static class Frequencies
{
    /// <summary>Frequencies sum to 2^48: rounding to them costs less than K · 2^−48 of a bit per symbol.</summary>
    public const int Bits = 48;

    /// <summary>A sum this close to 1 is rounding; a larger gap is a mistake.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>The frequencies' running sums: symbol s owns [c[s], c[s + 1]), at least 1 wide whatever its probability.</summary>
    public static ulong[] Cumulative(double[]? probabilities, int position)
    {
        var sum = Sum(probabilities, position);
        var spare = (1UL << Bits) - (ulong)probabilities!.Length;
        var frequencies = new ulong[probabilities.Length];
        var (used, likeliest) = (0UL, 0);
        for (var s = 0; s < frequencies.Length; s++)
        {
            frequencies[s] = 1 + (ulong)(probabilities[s] / sum * spare);
            used += frequencies[s];
            if (probabilities[s] > probabilities[likeliest]) likeliest = s;
        }

        // What rounding left over, or rarely took too much (the subtraction wraps around), is least felt by the likeliest symbol.
        frequencies[likeliest] += (1UL << Bits) - used;
        var cumulative = new ulong[frequencies.Length + 1];
        for (var s = 0; s < frequencies.Length; s++) cumulative[s + 1] = cumulative[s] + frequencies[s];
        return cumulative;
    }

    private static double Sum(double[]? probabilities, int position)
    {
        if (probabilities is null or []) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The model gives no probabilities for symbol {position}."));
        var sum = 0.0;
        for (var s = 0; s < probabilities.Length; s++)
        {
            if (!(probabilities[s] >= 0 && probabilities[s] <= 1 + Tolerance))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The model's probabilities[{s}] = {probabilities[s]} for symbol {position} is not in [0, 1]."));
            sum += probabilities[s];
        }

        if (Math.Abs(sum - 1) > Tolerance) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The model's probabilities for symbol {position} sum to {sum}, not 1."));
        return sum;
    }
}
