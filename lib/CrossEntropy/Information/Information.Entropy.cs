namespace CrossEntropy;

/// <summary>How much there is to learn: surprise, its average, and what distributions know of each other.</summary>
public static partial class Information
{
    /// <summary>The surprise of seeing something of probability p happen: −log p.</summary>
    /// <param name="probability">p, in [0, 1].</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>≥ 0; 0 for what was certain, ∞ for what was impossible.</returns>
    /// <exception cref="ArgumentException">The probability is NaN or not in [0, 1].</exception>
    /// <remarks>Book: chapter 10.</remarks>
    /// <example><code>Information.Surprisal(0.125, Unit.Bits)   // 3</code></example>
    public static double Surprisal(double probability, Unit unit = Unit.Nats)
    {
        Require.Probability(probability, nameof(probability));
        return 0 - Log(probability, unit); // 0 − x, for −x would show certainty as −0.
    }

    /// <summary>Entropy, the average surprise: H(p) = −Σ pᵢ·log pᵢ.</summary>
    /// <param name="p">Shape (K): probabilities that sum to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>Between 0 (one outcome is certain) and log K (all are equally likely). 0·log 0 counts as 0.</returns>
    /// <exception cref="ArgumentException">A probability is NaN or not in [0, 1]; they do not sum to 1; there are none.</exception>
    /// <remarks>Book: chapter 10. As scipy.stats.entropy(p), which divides by the sum instead of asking for 1.</remarks>
    /// <example><code>
    /// Information.Entropy([0.5, 0.25, 0.25], Unit.Bits)   // 1.5
    /// Information.Entropy([0.9, 0.1])                     // 0.325083
    /// </code></example>
    public static double Entropy(ReadOnlySpan<double> p, Unit unit = Unit.Nats)
    {
        Require.Distribution(p, nameof(p));
        return 0 - ExpectedLog(p, p, unit); // 0 − x, for −x would show certainty as −0.
    }

    /// <summary>The effective number of equally likely choices: e^H(p), or 2^H(p) with bits, which is the same.</summary>
    /// <param name="p">Shape (K): probabilities that sum to 1.</param>
    /// <returns>Between 1 and K; no unit.</returns>
    /// <exception cref="ArgumentException">As for the entropy.</exception>
    /// <remarks>Book: chapter 15.</remarks>
    /// <example><code>Information.Perplexity([0.25, 0.25, 0.25, 0.25])   // 4</code></example>
    public static double Perplexity(ReadOnlySpan<double> p) => Math.Pow(2, Entropy(p, Unit.Bits));

    /// <summary>The perplexity of a model q where p is true: e^H(p, q).</summary>
    /// <param name="p">Shape (K): the true probabilities.</param>
    /// <param name="q">Shape (K): the model's.</param>
    /// <returns>At least that of p alone; infinite where q calls something impossible that happens.</returns>
    /// <exception cref="ArgumentException">As for the cross-entropy.</exception>
    /// <remarks>Book: chapter 15. Of a mean loss in nats, as language models report it, the perplexity is Math.Exp(loss).</remarks>
    /// <example><code>Information.Perplexity([0.5, 0.5], [0.25, 0.75])   // 2.309401</code></example>
    public static double Perplexity(ReadOnlySpan<double> p, ReadOnlySpan<double> q) => Math.Pow(2, CrossEntropy(p, q, Unit.Bits));
}
