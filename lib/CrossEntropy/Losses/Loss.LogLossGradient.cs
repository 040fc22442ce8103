namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>How the log loss changes with each probability: −1/p for the true class, 0 elsewhere, shared out as the reduction does.</summary>
    /// <param name="targets">Shape (N): the true classes, as column numbers.</param>
    /// <param name="probabilities">Shape (N, K): one row per example; each sums to 1.</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <param name="sampleWeight">None, or shape (N). The mean divides by the sum of the weights.</param>
    /// <returns>Shape (N, K): nats per unit of probability, each probability moved alone; −∞ where the loss is infinite.</returns>
    /// <exception cref="ArgumentException">As for the loss.</exception>
    /// <remarks>Book: chapter 05. The binary case is <see cref="BinaryCrossEntropyGradient(ReadOnlySpan{double}, ReadOnlySpan{double}, Reduction, ReadOnlySpan{double}, double)"/>.</remarks>
    /// <example><code>Loss.LogLossGradient([1], [[0.4, 0.4, 0.2]])   // [[0, -2.5, 0]]</code></example>
    public static double[][] LogLossGradient(
        ReadOnlySpan<int> targets, double[][] probabilities, Reduction reduction = Reduction.Mean, ReadOnlySpan<double> sampleWeight = default)
    {
        var columns = Columns(targets, probabilities, []);
        Require.Weights(sampleWeight, nameof(sampleWeight), targets.Length, nameof(targets));
        var share = reduction == Reduction.Mean ? Total(sampleWeight, targets.Length) : 1;
        var gradient = new double[targets.Length][];
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = new double[probabilities[i].Length];
            gradient[i][columns[i]] = Times(At(sampleWeight, i), -1 / probabilities[i][columns[i]]) / share;
        }
        return gradient;
    }
}
