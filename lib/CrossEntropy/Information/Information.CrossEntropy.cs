namespace CrossEntropy;

public static partial class Information
{
    /// <summary>Cross-entropy, the average surprise of one who believes q where p is true: H(p, q) = −Σ pᵢ·log qᵢ.</summary>
    /// <param name="p">Shape (K): the true probabilities; they sum to 1.</param>
    /// <param name="q">Shape (K): the model's probabilities; they sum to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>≥ H(p); infinite where q is 0 and p is not. 0·log 0 counts as 0.</returns>
    /// <exception cref="ArgumentException">p or q is no distribution; the lengths differ.</exception>
    /// <remarks>Book: chapter 11.</remarks>
    /// <example><code>Information.CrossEntropy([0.5, 0.5], [0.25, 0.75], Unit.Bits)   // 1.207519</code></example>
    public static double CrossEntropy(ReadOnlySpan<double> p, ReadOnlySpan<double> q, Unit unit = Unit.Nats)
    {
        RequirePair(p, q);
        return 0 - ExpectedLog(p, q, unit); // 0 − x, for −x would show certainty as −0.
    }

    /// <summary>Kullback-Leibler divergence, what believing q costs beyond the unavoidable: KL(p‖q) = Σ pᵢ·log(pᵢ/qᵢ) = H(p, q) − H(p).</summary>
    /// <param name="p">Shape (K): the true probabilities; they sum to 1.</param>
    /// <param name="q">Shape (K): the model's probabilities; they sum to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>≥ 0, and 0 only where p = q; infinite where q is 0 and p is not. KL(p‖q) is not KL(q‖p).</returns>
    /// <exception cref="ArgumentException">p or q is no distribution; the lengths differ.</exception>
    /// <remarks>Book: chapter 11. As scipy.stats.entropy(p, q) and sum(scipy.special.rel_entr(p, q)).
    /// torch.nn.functional.kl_div(log q, p, reduction='batchmean') for a batch of one.</remarks>
    /// <example><code>Information.KullbackLeibler([0.5, 0.5], [0.25, 0.75], Unit.Bits)   // 0.207519</code></example>
    public static double KullbackLeibler(ReadOnlySpan<double> p, ReadOnlySpan<double> q, Unit unit = Unit.Nats)
    {
        RequirePair(p, q);
        return Math.Max(ExpectedLogRatio(p, q, unit), 0); // Rounding may leave −1e-17 where p is almost q.
    }

    /// <summary>Jensen-Shannon divergence, how far both are from their average m = (p + q)/2: ½·KL(p‖m) + ½·KL(q‖m).</summary>
    /// <param name="p">Shape (K): probabilities that sum to 1.</param>
    /// <param name="q">Shape (K): probabilities that sum to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>Between 0 (p = q) and log 2 (no outcome in common), never infinite; the same for (q, p).</returns>
    /// <exception cref="ArgumentException">p or q is no distribution; the lengths differ.</exception>
    /// <remarks>Book: chapter 11. scipy.spatial.distance.jensenshannon gives its square root, which is a distance.</remarks>
    /// <example><code>Information.JensenShannon([1, 0], [0, 1], Unit.Bits)   // 1</code></example>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q, Unit unit = Unit.Nats)
    {
        RequirePair(p, q);
        var sum = 0.0;
        for (var i = 0; i < p.Length; i++)
        {
            // KL to p + q rather than to half of it, whose half may round to 0: log(p/m) = log(p/(p + q)) + log 2.
            var twice = p[i] + q[i];
            sum += Relative(2 * p[i], twice, unit) + Relative(2 * q[i], twice, unit);
        }
        return Math.Clamp(sum / 4, 0, Log(2, unit));
    }

    private static void RequirePair(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        Require.SameLength(p.Length, nameof(p), q.Length, nameof(q));
        Require.Distribution(p, nameof(p));
        Require.Distribution(q, nameof(q));
    }
}
