namespace CrossEntropy;

/// <summary>Models of sequences that need no training.</summary>
public static partial class SymbolModels
{
    /// <summary>Every symbol is independent of those before and has always the same probability.</summary>
    /// <param name="probabilities">Shape (K), in [0, 1], summing to 1.</param>
    /// <exception cref="ArgumentException">A probability is not in [0, 1]; there are none.</exception>
    public static NextSymbol Fixed(params double[] probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        Require.NotEmpty(probabilities.Length, nameof(probabilities));
        Require.Probabilities(probabilities, nameof(probabilities));
        return _ => probabilities;
    }

    /// <summary>A model that knows nothing: 1/K for each of K symbols.</summary>
    /// <exception cref="ArgumentException">K is less than 1.</exception>
    public static NextSymbol Uniform(int alphabet)
    {
        RequireAlphabet(alphabet);
        var probabilities = new double[alphabet];
        Array.Fill(probabilities, 1.0 / alphabet);
        return _ => probabilities;
    }

    /// <summary>A model that learns as it goes, by counting: (count of s after the last <paramref name="order"/> symbols + a) / (count of all + a K).</summary>
    /// <param name="alphabet">K, the number of symbols.</param>
    /// <param name="order">How many symbols back it looks: 0 counts letters, 1 pairs (a bigram model).</param>
    /// <param name="smoothing">a &gt; 0, what each count starts from: 1 is Laplace's rule, ½ Krichevsky and Trofimov's.</param>
    /// <returns>A model with a memory: make one for encoding and another for decoding.</returns>
    /// <exception cref="ArgumentException">K is less than 1; the order is negative; the smoothing is not positive.</exception>
    /// <remarks>Book: chapter 16.</remarks>
    public static NextSymbol Adaptive(int alphabet, int order = 0, double smoothing = 1)
    {
        RequireAlphabet(alphabet);
        if (order < 0) throw Require.Wrong(nameof(order), order, "is less than zero");
        Require.Positive(smoothing, nameof(smoothing));
        var counts = new Dictionary<string, double[]>();
        return before =>
        {
            if (before.Length > 0) Counts(before[..^1])[before[^1]]++;
            var now = Counts(before);
            var sum = now.Sum();
            return [.. now.Select(count => count / sum)];
        };

        double[] Counts(ReadOnlySpan<int> before)
        {
            var context = Context(before, Math.Min(order, before.Length));
            if (!counts.TryGetValue(context, out var found))
            {
                found = new double[alphabet];
                Array.Fill(found, smoothing);
                counts[context] = found;
            }

            return found;
        }
    }

    private static void RequireAlphabet(int alphabet)
    {
        if (alphabet < 1) throw Require.Wrong(nameof(alphabet), alphabet, "is less than 1");
    }
}
