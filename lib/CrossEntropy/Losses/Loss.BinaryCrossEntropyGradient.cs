namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>How the loss of one prediction changes with p: dL/dp = −y/p + (1−y)/(1−p) = (p − y) / (p(1 − p)).</summary>
    /// <param name="probability">p, in [0, 1].</param>
    /// <param name="target">y, in [0, 1].</param>
    /// <param name="eps">p(1 − p) is not let below this. The default 0 changes nothing; PyTorch uses 1e-12.</param>
    /// <returns>Nats per unit of probability; −∞ or +∞ where the loss itself is infinite; the one-sided slope ±1 where a certain
    /// prediction came true (with an eps: 0, as in PyTorch).</returns>
    /// <exception cref="ArgumentException">An argument is NaN or not in [0, 1].</exception>
    /// <remarks>Book: chapter 05. As the gradient of torch.nn.functional.binary_cross_entropy, with eps = 1e-12.</remarks>
    /// <example><code>Loss.BinaryCrossEntropyGradient(0.7, 1)   // -1.428571</code></example>
    public static double BinaryCrossEntropyGradient(double probability, double target, double eps = 0)
    {
        Require.Probability(probability, nameof(probability));
        Require.Probability(target, nameof(target));
        Require.Probability(eps, nameof(eps));
        if (eps == 0 && target == 1) return -1 / probability;
        if (eps == 0 && target == 0) return 1 / (1 - probability);
        return (probability - target) / Math.Max(probability * (1 - probability), eps);
    }

    /// <summary>How the reduced loss changes with each probability: ∂L/∂pᵢ, divided by N under Mean.</summary>
    /// <param name="probabilities">Shape (N), in [0, 1].</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <param name="weight">None, or shape (N).</param>
    /// <param name="eps">p(1 − p) is not let below this. The default 0 changes nothing; PyTorch uses 1e-12.</param>
    /// <returns>Shape (N): nats per unit of probability.</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; a weight is negative or not finite; the lengths differ; there are no examples.</exception>
    /// <remarks>Book: chapter 05. As the gradient of torch.nn.functional.binary_cross_entropy, with eps = 1e-12.</remarks>
    /// <example><code>Loss.BinaryCrossEntropyGradient([0.7, 0.2], [1, 0])   // [-0.714286, 0.625]</code></example>
    public static double[] BinaryCrossEntropyGradient(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean,
        ReadOnlySpan<double> weight = default, double eps = 0)
    {
        RequireExamples(probabilities, targets, weight);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length];
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] = Times(At(weight, i), BinaryCrossEntropyGradient(probabilities[i], targets[i], eps)) / share;
        return gradient;
    }
}
