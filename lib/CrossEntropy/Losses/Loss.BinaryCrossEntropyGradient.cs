namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>How the loss of one prediction changes with p: dL/dp = −y/p + (1−y)/(1−p).</summary>
    /// <param name="probability">p, in [0, 1].</param>
    /// <param name="target">y, in [0, 1].</param>
    /// <returns>Nats per unit of probability; −∞ or +∞ where the loss itself is infinite. 0/0 counts as 0.</returns>
    /// <exception cref="ArgumentException">An argument is NaN or not in [0, 1].</exception>
    /// <remarks>Book: chapter 05.</remarks>
    public static double BinaryCrossEntropyGradient(double probability, double target)
    {
        Require.Probability(probability, nameof(probability));
        Require.Probability(target, nameof(target));
        return Pull(1 - target, 1 - probability) - Pull(target, probability);
    }

    /// <summary>How the reduced loss changes with each probability: ∂L/∂pᵢ, divided by N under Mean.</summary>
    /// <param name="probabilities">Shape (N), in [0, 1].</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <returns>Shape (N): nats per unit of probability.</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; the lengths differ; there are no examples.</exception>
    /// <remarks>Book: chapter 05. As the gradient of torch.nn.functional.binary_cross_entropy, away from its clipping.</remarks>
    public static double[] BinaryCrossEntropyGradient(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean)
    {
        RequireExamples(probabilities, targets);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length];
        for (var i = 0; i < gradient.Length; i++) gradient[i] = BinaryCrossEntropyGradient(probabilities[i], targets[i]) / share;
        return gradient;
    }

    private static double Pull(double weight, double p) => weight == 0 ? 0 : weight / p;
}
