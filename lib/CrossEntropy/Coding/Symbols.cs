namespace CrossEntropy;

/// <summary>Sequences of symbols 0 … K − 1 to be encoded.</summary>
public static class Symbols
{
    /// <summary>Independent symbols with given probabilities.</summary>
    /// <param name="probabilities">Shape (K); they sum to 1.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">The same seed gives the same symbols, on every machine.</param>
    /// <returns>Shape (count).</returns>
    /// <exception cref="ArgumentException">A probability is not in [0, 1]; they do not sum to 1; the count is less than 1.</exception>
    /// <remarks>Book: chapters 10 and 11.</remarks>
    /// <example><code>Symbols.Draw([0.5, 0.25, 0.25], 5)   // [1, 2, 2, 1, 0]</code></example>
    public static int[] Draw(ReadOnlySpan<double> probabilities, int count, int seed = 0)
    {
        Require.Distribution(probabilities, nameof(probabilities));
        if (count < 1) throw Require.Wrong(nameof(count), count, "is less than 1");
        var random = new Random(seed);
        var symbols = new int[count];
        for (var i = 0; i < count; i++) symbols[i] = random.Categorical(probabilities);
        return symbols;
    }
}
