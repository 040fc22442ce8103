namespace CrossEntropy;

public static partial class SymbolModels
{
    /// <summary>A model that has counted a text and learns no more: (count of s after the last <paramref name="order"/> symbols + a) / (count of all + a K).</summary>
    /// <param name="text">What is counted.</param>
    /// <param name="alphabet">K, the number of symbols.</param>
    /// <param name="order">How many symbols back it looks: 0 counts letters, 1 pairs (a bigram model). At the start, where there are fewer, it looks at those.</param>
    /// <param name="smoothing">a, at least 0, what each count starts from. With 0, what never came is called impossible.</param>
    /// <returns>A model that gives 1/K to each symbol after what it has never seen.</returns>
    /// <example><code>SymbolModels.Counted([0, 1, 0, 1, 0, 0], alphabet: 2, order: 1, smoothing: 0)([0])   // 0.333333, 0.666667</code></example>
    /// <remarks>Book: chapters 15 and 16.</remarks>
    /// <exception cref="ArgumentException">K is less than 1; the order or the smoothing is negative; a symbol is not one of the K.</exception>
    public static NextSymbol Counted(int[] text, int alphabet, int order, double smoothing = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequireAlphabet(alphabet);
        if (order < 0) throw Require.Wrong(nameof(order), order, "is less than zero");
        if (!(smoothing >= 0 && double.IsFinite(smoothing))) throw Require.Wrong(nameof(smoothing), smoothing, "is not finite and at least 0");
        var counts = new Dictionary<string, double[]>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0 || text[i] >= alphabet) throw new ArgumentException($"text[{i}] = {text[i]} is not one of the {alphabet} symbols.", nameof(text));
            // Short contexts are counted everywhere, though they are asked for at the start only.
            for (var o = 0; o <= order && o <= i; o++)
            {
                var context = Context(text.AsSpan(0, i), o);
                if (!counts.TryGetValue(context, out var found)) counts[context] = found = new double[alphabet];
                found[text[i]]++;
            }
        }

        return before =>
        {
            var found = counts.GetValueOrDefault(Context(before, Math.Min(order, before.Length))) ?? new double[alphabet];
            var sum = found.Sum() + (alphabet * smoothing);
            return [.. found.Select(count => sum > 0 ? (count + smoothing) / sum : 1.0 / alphabet)];
        };
    }
}
