namespace CrossEntropy;

public static partial class SymbolModels
{
    /// <summary>Learns as it goes, and asks every memory from none up to <paramref name="order"/> symbols: p₋₁ = 1/K and
    /// pₒ(s) = (count of s after the last o symbols + m pₒ₋₁(s)) / (count of all + m), with m the number of different symbols seen there.</summary>
    /// <param name="alphabet">K, the number of symbols.</param>
    /// <param name="order">How many symbols back the longest memory looks.</param>
    /// <returns>A model with a memory: make one for encoding and another for decoding.</returns>
    /// <remarks>A memory that has seen little leaves the word to the shorter one. Witten and Bell (1991), their method C, here with all orders blended.
    /// Book: chapter 16.</remarks>
    /// <exception cref="ArgumentException">K is less than 1; the order is negative.</exception>
    public static NextSymbol Blended(int alphabet, int order)
    {
        RequireAlphabet(alphabet);
        if (order < 0) throw Require.Wrong(nameof(order), order, "is less than zero");
        var memory = new Dictionary<string, int[]>();
        return before =>
        {
            if (before.Length > 0) Learn(before[..^1], before[^1]);
            var probabilities = new double[alphabet];
            Array.Fill(probabilities, 1.0 / alphabet);
            for (var o = 0; o <= Math.Min(order, before.Length); o++)
            {
                if (memory.TryGetValue(Context(before, o), out var counts)) Refine(probabilities, counts);
            }

            return probabilities;
        };

        void Learn(ReadOnlySpan<int> before, int symbol)
        {
            for (var o = 0; o <= Math.Min(order, before.Length); o++)
            {
                var context = Context(before, o);
                if (!memory.TryGetValue(context, out var counts)) memory[context] = counts = new int[alphabet];
                counts[symbol]++;
            }
        }
    }

    private static string Context(ReadOnlySpan<int> before, int order) => string.Join(' ', before[^order..].ToArray());

    private static void Refine(double[] probabilities, int[] counts)
    {
        var (seen, different) = (0, 0);
        foreach (var count in counts)
        {
            seen += count;
            if (count > 0) different++;
        }

        for (var s = 0; s < probabilities.Length; s++) probabilities[s] = (counts[s] + (different * probabilities[s])) / (seen + different);
    }
}
