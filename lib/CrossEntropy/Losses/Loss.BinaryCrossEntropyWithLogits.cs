namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Binary cross-entropy of p = σ(z), without computing p: y·softplus(−z) + (1−y)·softplus(z).</summary>
    /// <param name="logit">z, the score of "yes", any number; ±∞ means certain.</param>
    /// <param name="target">y: 1 for yes, 0 for no, or a probability in between.</param>
    /// <param name="posWeight">Multiplies the cost of "yes": above 1 where yes is rare and missing it is worse.</param>
    /// <returns>The loss in nats, ≥ 0; finite for every finite logit.</returns>
    /// <exception cref="ArgumentException">The logit is NaN; the target is not in [0, 1]; the weight is negative or not finite.</exception>
    /// <remarks>Book: chapters 04 and 09. As torch.nn.functional.binary_cross_entropy_with_logits.</remarks>
    /// <example><code>Loss.BinaryCrossEntropyWithLogits(-1000, 1)   // 1000</code></example>
    public static double BinaryCrossEntropyWithLogits(double logit, double target, double posWeight = 1)
    {
        Require.Number(logit, nameof(logit));
        Require.Probability(target, nameof(target));
        Require.NotNegative(posWeight, nameof(posWeight));
        return Times(posWeight * target, Activation.Softplus(-logit)) + Times(1 - target, Activation.Softplus(logit));
    }

    /// <summary>Binary cross-entropy of many predictions given as logits: the mean (or the sum).</summary>
    /// <param name="logits">Shape (N): the scores of "yes".</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="reduction">Mean (nats per example) or Sum (nats in all).</param>
    /// <param name="weight">None, or shape (N): each loss is multiplied by its weight. The mean still divides by N, as in PyTorch.</param>
    /// <param name="posWeight">Multiplies the cost of "yes".</param>
    /// <returns>One number, in nats.</returns>
    /// <exception cref="ArgumentException">A logit is NaN; a target is not in [0, 1]; a weight is negative or not finite; the lengths
    /// differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapters 04 and 09. As torch.nn.functional.binary_cross_entropy_with_logits.</remarks>
    /// <example><code>Loss.BinaryCrossEntropyWithLogits([2, -1], [1, 0])   // 0.220095</code></example>
    public static double BinaryCrossEntropyWithLogits(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean,
        ReadOnlySpan<double> weight = default, double posWeight = 1) =>
        Reduce(BinaryCrossEntropyWithLogitsEach(logits, targets, weight, posWeight), reduction, nameof(BinaryCrossEntropyWithLogitsEach));

    /// <summary>Binary cross-entropy of each prediction given as a logit.</summary>
    /// <param name="logits">Shape (N).</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="weight">None, or shape (N).</param>
    /// <param name="posWeight">Multiplies the cost of "yes".</param>
    /// <returns>Shape (N): the losses in nats.</returns>
    /// <exception cref="ArgumentException">A logit is NaN; a target is not in [0, 1]; a weight is negative or not finite; the lengths differ; there are no examples.</exception>
    /// <remarks>As torch.nn.functional.binary_cross_entropy_with_logits with reduction='none'.</remarks>
    public static double[] BinaryCrossEntropyWithLogitsEach(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, ReadOnlySpan<double> weight = default, double posWeight = 1)
    {
        RequireLogits(logits, targets, weight);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = Times(At(weight, i), BinaryCrossEntropyWithLogits(logits[i], targets[i], posWeight));
        return losses;
    }

    /// <summary>How the loss of one prediction changes with its logit: σ(z) − y, for a posWeight of 1.</summary>
    /// <param name="logit">z.</param>
    /// <param name="target">y, in [0, 1].</param>
    /// <param name="posWeight">w⁺: in general the gradient is (1−y)·σ(z) − w⁺·y·σ(−z).</param>
    /// <returns>Nats per unit of logit, never beyond ±max(1, w⁺).</returns>
    /// <exception cref="ArgumentException">The logit is NaN; the target is not in [0, 1]; the weight is negative or not finite.</exception>
    /// <remarks>Book: chapter 05.</remarks>
    /// <example><code>Loss.BinaryCrossEntropyWithLogitsGradient(2, 1)   // -0.119203</code></example>
    public static double BinaryCrossEntropyWithLogitsGradient(double logit, double target, double posWeight = 1)
    {
        Require.Number(logit, nameof(logit));
        Require.Probability(target, nameof(target));
        Require.NotNegative(posWeight, nameof(posWeight));
        return ((1 - target) * Activation.Sigmoid(logit)) - (posWeight * target * Activation.Sigmoid(-logit));
    }

    /// <summary>How the reduced loss changes with each logit: (pᵢ − yᵢ), divided by N under Mean.</summary>
    /// <param name="logits">Shape (N).</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <param name="weight">None, or shape (N).</param>
    /// <param name="posWeight">Multiplies the cost of "yes".</param>
    /// <returns>Shape (N): nats per unit of logit.</returns>
    /// <exception cref="ArgumentException">A logit is NaN; a target is not in [0, 1]; a weight is negative or not finite; the lengths differ; there are no examples.</exception>
    /// <remarks>Book: chapter 05. As the gradient of torch.nn.functional.binary_cross_entropy_with_logits.</remarks>
    /// <example><code>Loss.BinaryCrossEntropyWithLogitsGradient([2, -1], [1, 0])   // [-0.059601, 0.134471]</code></example>
    public static double[] BinaryCrossEntropyWithLogitsGradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean,
        ReadOnlySpan<double> weight = default, double posWeight = 1)
    {
        RequireLogits(logits, targets, weight);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length];
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] = At(weight, i) * BinaryCrossEntropyWithLogitsGradient(logits[i], targets[i], posWeight) / share;
        return gradient;
    }

    private static void RequireLogits(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, ReadOnlySpan<double> weight)
    {
        Require.NotEmpty(logits.Length, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), targets.Length, nameof(targets));
        Require.Numbers(logits, nameof(logits));
        Require.Probabilities(targets, nameof(targets));
        Require.Weights(weight, nameof(weight), targets.Length, nameof(targets));
    }
}
