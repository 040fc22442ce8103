namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>What one prediction costs when class y was true: −ln softmax(z)_y = LSE(z) − z_y.</summary>
    /// <param name="logits">z, shape (K): one score per class.</param>
    /// <param name="target">y, the index of the true class.</param>
    /// <returns>The loss in nats, ≥ 0; finite for finite logits.</returns>
    /// <exception cref="ArgumentException">A logit is NaN, or infinities leave the probabilities undefined; the target is no class index.</exception>
    /// <remarks>Book: chapters 02 and 04. As torch.nn.functional.cross_entropy.</remarks>
    /// <example><code>Loss.CrossEntropy([2, 1, 0], 0)   // 0.407606</code></example>
    public static double CrossEntropy(ReadOnlySpan<double> logits, int target)
    {
        Require.Logits(logits, nameof(logits));
        Require.ClassIndex(target, nameof(target), logits.Length);
        return Cost(Charges(target, logits.Length, [], 0), logits);
    }

    /// <summary>What many predictions cost: the mean (or the sum) of LSE(z) − z_y.</summary>
    /// <param name="logits">Shape (N, K): one row of scores per example.</param>
    /// <param name="targets">Shape (N): the index of each true class, 0 to K − 1.</param>
    /// <param name="reduction">Mean (nats per example) or Sum (nats in all).</param>
    /// <param name="weight">None, or shape (K): the losses of class c are multiplied by weight[c]; the mean then divides by the sum of the
    /// weights of the true classes, not by N.</param>
    /// <param name="ignoreIndex">Examples with this target cost nothing and are not counted.</param>
    /// <param name="labelSmoothing">ε in [0, 1]: the target becomes 1 − ε + ε/K for the true class and ε/K for the others.</param>
    /// <returns>One number, in nats; NaN (0/0) for the mean where nothing counts: every example ignored, or every weight 0.</returns>
    /// <exception cref="ArgumentException">A logit is NaN, or infinities leave a row's probabilities undefined; a target is no class index;
    /// a weight is negative or not finite; the lengths differ; there are no examples; labelSmoothing is not in [0, 1]; the reduction is None.</exception>
    /// <remarks>Book: chapters 02, 04 and 13. As torch.nn.functional.cross_entropy.</remarks>
    /// <example><code>
    /// Loss.CrossEntropy([[2, 1, 0], [0, 0, 5]], [0, 2])                        // 0.210496
    /// Loss.CrossEntropy([[2, 1, 0], [0, 0, 5]], [0, 2], weight: [1, 1, 3])     // 0.111941
    /// Loss.CrossEntropy([[2, 1, 0], [0, 0, 5]], [0, -100])                     // 0.407606
    /// Loss.CrossEntropy([[2, 1, 0], [0, 0, 5]], [0, 2], labelSmoothing: 0.1)   // 0.427163
    /// </code></example>
    public static double CrossEntropy(
        double[][] logits, ReadOnlySpan<int> targets, Reduction reduction = Reduction.Mean,
        ReadOnlySpan<double> weight = default, int ignoreIndex = -100, double labelSmoothing = 0)
    {
        var losses = CrossEntropyEach(logits, targets, weight, ignoreIndex, labelSmoothing);
        return Reduce(losses, Counted(targets, weight, ignoreIndex), reduction, nameof(CrossEntropyEach));
    }

    /// <summary>What each of many predictions costs.</summary>
    /// <param name="logits">Shape (N, K).</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="weight">None, or shape (K).</param>
    /// <param name="ignoreIndex">Examples with this target cost 0.</param>
    /// <param name="labelSmoothing">ε in [0, 1].</param>
    /// <returns>Shape (N): the losses in nats.</returns>
    /// <exception cref="ArgumentException">As for the mean.</exception>
    /// <remarks>As torch.nn.functional.cross_entropy with reduction='none'.</remarks>
    /// <example><code>Loss.CrossEntropyEach([[2, 1, 0], [0, 0, 5]], [0, 2])   // [0.407606, 0.013386]</code></example>
    public static double[] CrossEntropyEach(
        double[][] logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> weight = default, int ignoreIndex = -100, double labelSmoothing = 0)
    {
        RequireClasses(logits, targets, weight, ignoreIndex, labelSmoothing);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++)
            if (targets[i] != ignoreIndex) losses[i] = Cost(Charges(targets[i], logits[i].Length, weight, labelSmoothing), logits[i]);
        return losses;
    }

    /// <summary>What the mean divides by: the weights of the true classes, ignored examples left out. Without weights, their number.</summary>
    private static double Counted(ReadOnlySpan<int> targets, ReadOnlySpan<double> weight, int ignoreIndex)
    {
        var counted = 0.0;
        foreach (var target in targets)
            if (target != ignoreIndex) counted += At(weight, target);
        return counted;
    }

    private static void RequireClasses(double[][] logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> weight, int ignoreIndex, double labelSmoothing)
    {
        Require.LogitRows(logits, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), targets.Length, nameof(targets));
        for (var i = 0; i < targets.Length; i++)
            if (targets[i] != ignoreIndex) Require.ClassIndex(targets[i], Require.At(nameof(targets), i), logits[0].Length);
        Require.Weights(weight, nameof(weight), logits[0].Length, "logits[0]");
        Require.Probability(labelSmoothing, nameof(labelSmoothing));
    }
}
