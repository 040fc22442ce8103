namespace CrossEntropy;

/// <summary>Loss functions: what a prediction costs, given what happened. Every loss has its gradient beside it.</summary>
public static partial class Loss
{
    /// <summary>What one yes-or-no prediction costs: −( y·ln p + (1−y)·ln(1−p) ).</summary>
    /// <param name="probability">p, the probability the model gave to "yes" (y = 1), in [0, 1].</param>
    /// <param name="target">y: 1 for yes, 0 for no, or a probability in between.</param>
    /// <param name="minLog">Logarithms below this are raised to it. The default −∞ changes nothing; PyTorch uses −100.</param>
    /// <returns>The loss in nats, ≥ 0; infinite where the model gave probability 0 to what happened. 0·ln 0 counts as 0.</returns>
    /// <exception cref="ArgumentException">A probability is NaN or not in [0, 1]; minLog is NaN.</exception>
    /// <remarks>Book: chapter 01. As torch.nn.functional.binary_cross_entropy, with minLog = −100.</remarks>
    /// <example><code>Loss.BinaryCrossEntropy(0.7, 1)   // 0.356675</code></example>
    public static double BinaryCrossEntropy(double probability, double target, double minLog = double.NegativeInfinity)
    {
        Require.Probability(probability, nameof(probability));
        Require.Probability(target, nameof(target));
        Require.Number(minLog, nameof(minLog));
        var logOfYes = Math.Max(Math.Log(probability), minLog);
        var logOfNo = Math.Max(Log1P.Of(-probability), minLog);
        return Times(target, -logOfYes) + Times(1 - target, -logOfNo);
    }

    /// <summary>What many yes-or-no predictions cost: the mean (or the sum) of −( y·ln p + (1−y)·ln(1−p) ).</summary>
    /// <param name="probabilities">Shape (N): for each example the probability the model gave to "yes", in [0, 1].</param>
    /// <param name="targets">Shape (N): what happened, 1 or 0, or a probability in between.</param>
    /// <param name="reduction">Mean (nats per example) or Sum (nats in all).</param>
    /// <param name="weight">None, or shape (N): each loss is multiplied by its weight. The mean still divides by N, as in PyTorch.</param>
    /// <param name="minLog">Logarithms below this are raised to it. The default −∞ changes nothing; PyTorch uses −100.</param>
    /// <returns>One number, in nats; infinite if a single example's loss is.</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; a weight is negative or not finite; the lengths differ;
    /// there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 01. As torch.nn.functional.binary_cross_entropy, with minLog = −100.</remarks>
    /// <example><code>
    /// Loss.BinaryCrossEntropy([0.7, 0.2], [1, 0])                  // 0.289909
    /// Loss.BinaryCrossEntropy([0.7, 0.2], [1, 0], Reduction.Sum)   // 0.579818
    /// Loss.BinaryCrossEntropy([0, 0.2], [1, 0], minLog: -100)      // 50.111572
    /// </code></example>
    public static double BinaryCrossEntropy(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean,
        ReadOnlySpan<double> weight = default, double minLog = double.NegativeInfinity) =>
        Reduce(BinaryCrossEntropyEach(probabilities, targets, weight, minLog), reduction, nameof(BinaryCrossEntropyEach));

    /// <summary>What each of many yes-or-no predictions costs: −( yᵢ·ln pᵢ + (1−yᵢ)·ln(1−pᵢ) ).</summary>
    /// <param name="probabilities">Shape (N), in [0, 1].</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="weight">None, or shape (N): each loss is multiplied by its weight.</param>
    /// <param name="minLog">Logarithms below this are raised to it. The default −∞ changes nothing; PyTorch uses −100.</param>
    /// <returns>Shape (N): the losses in nats, in the order of the examples.</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; a weight is negative or not finite; the lengths differ; there are no examples.</exception>
    /// <remarks>As torch.nn.functional.binary_cross_entropy with reduction='none'.</remarks>
    /// <example><code>Loss.BinaryCrossEntropyEach([0.7, 0.2], [1, 0])   // [0.356675, 0.223144]</code></example>
    public static double[] BinaryCrossEntropyEach(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, ReadOnlySpan<double> weight = default, double minLog = double.NegativeInfinity)
    {
        RequireExamples(probabilities, targets, weight);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = Times(At(weight, i), BinaryCrossEntropy(probabilities[i], targets[i], minLog));
        return losses;
    }

    private static void RequireExamples(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, ReadOnlySpan<double> weight)
    {
        Require.NotEmpty(probabilities.Length, nameof(probabilities));
        Require.SameLength(probabilities.Length, nameof(probabilities), targets.Length, nameof(targets));
        Require.Probabilities(probabilities, nameof(probabilities));
        Require.Probabilities(targets, nameof(targets));
        Require.Weights(weight, nameof(weight), targets.Length, nameof(targets));
    }
}
