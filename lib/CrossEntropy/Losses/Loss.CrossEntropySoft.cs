namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>What one prediction costs when the truth is a distribution t: −Σ t_c · ln softmax(z)_c.</summary>
    /// <param name="logits">z, shape (K): one score per class.</param>
    /// <param name="target">t, shape (K): the probability of each class; they sum to 1.</param>
    /// <returns>The loss in nats, ≥ the entropy of t; 0 · ∞ counts as 0.</returns>
    /// <exception cref="ArgumentException">A logit is NaN, or infinities leave the probabilities undefined; the target is no distribution; the lengths differ.</exception>
    /// <remarks>Book: chapters 02 and 13. As torch.nn.functional.cross_entropy with probabilities as targets.</remarks>
    /// <example><code>Loss.CrossEntropy([2, 1, 0], [0.9, 0.1, 0])   // 0.507606</code></example>
    public static double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> target)
    {
        Require.Logits(logits, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), target.Length, nameof(target));
        Require.Distribution(target, nameof(target));
        return Cost(Charges(target, [], 0), logits);
    }

    /// <summary>What many predictions cost when each truth is a distribution: the mean (or the sum) of −Σ t_c · ln softmax(z)_c.</summary>
    /// <param name="logits">Shape (N, K): one row of scores per example.</param>
    /// <param name="targets">Shape (N, K): one row of probabilities per example; each sums to 1.</param>
    /// <param name="reduction">Mean (nats per example) or Sum (nats in all).</param>
    /// <param name="weight">None, or shape (K): the term of class c is multiplied by weight[c]. The mean still divides by N, as in PyTorch.</param>
    /// <param name="labelSmoothing">ε in [0, 1]: each target becomes (1 − ε)·t + ε/K.</param>
    /// <returns>One number, in nats.</returns>
    /// <exception cref="ArgumentException">A logit is NaN, or infinities leave a row's probabilities undefined; a target row is no distribution;
    /// a weight is negative or not finite; the shapes differ; there are no examples; labelSmoothing is not in [0, 1]; the reduction is None.</exception>
    /// <remarks>Book: chapters 02 and 13. As torch.nn.functional.cross_entropy with probabilities as targets.</remarks>
    /// <example><code>Loss.CrossEntropy([[2, 1, 0], [0, 0, 5]], [[0.9, 0.1, 0], [0, 0, 1]])   // 0.260496</code></example>
    public static double CrossEntropy(
        double[][] logits, double[][] targets, Reduction reduction = Reduction.Mean, ReadOnlySpan<double> weight = default, double labelSmoothing = 0) =>
        Reduce(CrossEntropyEach(logits, targets, weight, labelSmoothing), reduction, nameof(CrossEntropyEach));

    /// <summary>What each of many predictions costs when each truth is a distribution.</summary>
    /// <param name="logits">Shape (N, K).</param>
    /// <param name="targets">Shape (N, K): rows of probabilities.</param>
    /// <param name="weight">None, or shape (K).</param>
    /// <param name="labelSmoothing">ε in [0, 1].</param>
    /// <returns>Shape (N): the losses in nats.</returns>
    /// <exception cref="ArgumentException">As for the mean.</exception>
    /// <remarks>As torch.nn.functional.cross_entropy with reduction='none'.</remarks>
    public static double[] CrossEntropyEach(double[][] logits, double[][] targets, ReadOnlySpan<double> weight = default, double labelSmoothing = 0)
    {
        RequireSoft(logits, targets, weight, labelSmoothing);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = Cost(Charges(targets[i], weight, labelSmoothing), logits[i]);
        return losses;
    }

    private static void RequireSoft(double[][] logits, double[][] targets, ReadOnlySpan<double> weight, double labelSmoothing)
    {
        Require.LogitRows(logits, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), targets.Length, nameof(targets));
        for (var i = 0; i < targets.Length; i++)
        {
            Require.SameLength(targets[i].Length, Require.At(nameof(targets), i), logits[0].Length, "logits[0]");
            Require.Distribution(targets[i], Require.At(nameof(targets), i));
        }
        Require.Weights(weight, nameof(weight), logits[0].Length, "logits[0]");
        Require.Probability(labelSmoothing, nameof(labelSmoothing));
    }
}
