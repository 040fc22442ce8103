namespace CrossEntropy;

/// <summary>Loss functions: what a prediction costs, given what happened. Every loss has its gradient beside it.</summary>
public static partial class Loss
{
    /// <summary>What one yes-or-no prediction costs: −( y·ln p + (1−y)·ln(1−p) ).</summary>
    /// <param name="probability">p, the probability the model gave to "yes" (y = 1), in [0, 1].</param>
    /// <param name="target">y: 1 for yes, 0 for no, or a probability in between.</param>
    /// <returns>The loss in nats, ≥ 0; infinite where the model gave probability 0 to what happened. 0·ln 0 counts as 0.</returns>
    /// <exception cref="ArgumentException">An argument is NaN or not in [0, 1].</exception>
    /// <remarks>Book: chapter 01. As torch.nn.functional.binary_cross_entropy, which however replaces ln 0 by −100.</remarks>
    public static double BinaryCrossEntropy(double probability, double target)
    {
        Require.Probability(probability, nameof(probability));
        Require.Probability(target, nameof(target));
        return Surprise(target, probability) + Surprise(1 - target, 1 - probability);
    }

    /// <summary>What many yes-or-no predictions cost: the mean (or the sum) of −( y·ln p + (1−y)·ln(1−p) ).</summary>
    /// <param name="probabilities">Shape (N): for each example the probability the model gave to "yes", in [0, 1].</param>
    /// <param name="targets">Shape (N): what happened, 1 or 0, or a probability in between.</param>
    /// <param name="reduction">Mean (nats per example) or Sum (nats in all).</param>
    /// <returns>One number, in nats; infinite if a single example's loss is.</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 01. As torch.nn.functional.binary_cross_entropy.</remarks>
    public static double BinaryCrossEntropy(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean) =>
        Reduce(BinaryCrossEntropyEach(probabilities, targets), reduction, nameof(BinaryCrossEntropyEach));

    /// <summary>What each of many yes-or-no predictions costs: −( yᵢ·ln pᵢ + (1−yᵢ)·ln(1−pᵢ) ).</summary>
    /// <param name="probabilities">Shape (N), in [0, 1].</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <returns>Shape (N): the losses in nats, in the order of the examples.</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; the lengths differ; there are no examples.</exception>
    /// <remarks>As torch.nn.functional.binary_cross_entropy with reduction='none'.</remarks>
    public static double[] BinaryCrossEntropyEach(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets)
    {
        RequireExamples(probabilities, targets);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = BinaryCrossEntropy(probabilities[i], targets[i]);
        return losses;
    }

    /// <summary>−weight · ln p, with 0·ln 0 = 0: what never happens costs nothing.</summary>
    private static double Surprise(double weight, double p) => weight == 0 ? 0 : weight * -Math.Log(p);

    private static void RequireExamples(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets)
    {
        Require.NotEmpty(probabilities.Length, nameof(probabilities));
        Require.SameLength(probabilities.Length, nameof(probabilities), targets.Length, nameof(targets));
        Require.Probabilities(probabilities, nameof(probabilities));
        Require.Probabilities(targets, nameof(targets));
    }
}
