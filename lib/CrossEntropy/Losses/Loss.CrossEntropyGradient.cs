namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>How the loss of one prediction changes with each logit: softmax(z) − onehot(y), "p − y".</summary>
    /// <param name="logits">z, shape (K).</param>
    /// <param name="target">y, the index of the true class.</param>
    /// <returns>Shape (K): nats per unit of logit; they sum to 0.</returns>
    /// <exception cref="ArgumentException">A logit is NaN, or infinities leave the probabilities undefined; the target is no class index.</exception>
    /// <remarks>Book: chapter 05.</remarks>
    /// <example><code>Loss.CrossEntropyGradient([2, 1, 0], 0)   // [-0.334759, 0.244728, 0.090031]</code></example>
    public static double[] CrossEntropyGradient(ReadOnlySpan<double> logits, int target)
    {
        Require.Logits(logits, nameof(logits));
        Require.ClassIndex(target, nameof(target), logits.Length);
        return Slope(Charges(target, logits.Length, [], 0), logits, 1);
    }

    /// <summary>How the reduced loss changes with each logit: "p − y" in every row, shared out as the reduction does.</summary>
    /// <param name="logits">Shape (N, K).</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <param name="weight">None, or shape (K).</param>
    /// <param name="ignoreIndex">Rows with this target have gradient 0.</param>
    /// <param name="labelSmoothing">ε in [0, 1].</param>
    /// <returns>Shape (N, K): nats per unit of logit; every row sums to 0.</returns>
    /// <exception cref="ArgumentException">As for the loss.</exception>
    /// <remarks>Book: chapter 05. As the gradient of torch.nn.functional.cross_entropy.</remarks>
    /// <example><code>Loss.CrossEntropyGradient([[2, 1, 0], [0, 0, 5]], [0, -100])   // [[-0.334759, 0.244728, 0.090031], [0, 0, 0]]</code></example>
    public static double[][] CrossEntropyGradient(
        double[][] logits, ReadOnlySpan<int> targets, Reduction reduction = Reduction.Mean,
        ReadOnlySpan<double> weight = default, int ignoreIndex = -100, double labelSmoothing = 0)
    {
        RequireClasses(logits, targets, weight, ignoreIndex, labelSmoothing);
        var share = reduction == Reduction.Mean ? Counted(targets, weight, ignoreIndex) : 1;
        var gradient = new double[targets.Length][];
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = targets[i] == ignoreIndex
                ? new double[logits[i].Length]
                : Slope(Charges(targets[i], logits[i].Length, weight, labelSmoothing), logits[i], share);
        }
        return gradient;
    }

    /// <summary>How the loss of one prediction changes with each logit when the truth is a distribution: softmax(z) − t.</summary>
    /// <param name="logits">z, shape (K).</param>
    /// <param name="target">t, shape (K): probabilities that sum to 1.</param>
    /// <returns>Shape (K): nats per unit of logit; they sum to 0.</returns>
    /// <exception cref="ArgumentException">As for the loss.</exception>
    /// <remarks>Book: chapter 05.</remarks>
    public static double[] CrossEntropyGradient(ReadOnlySpan<double> logits, ReadOnlySpan<double> target)
    {
        Require.Logits(logits, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), target.Length, nameof(target));
        Require.Distribution(target, nameof(target));
        return Slope(Charges(target, [], 0), logits, 1);
    }

    /// <summary>How the reduced loss changes with each logit when each truth is a distribution.</summary>
    /// <param name="logits">Shape (N, K).</param>
    /// <param name="targets">Shape (N, K): rows of probabilities.</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <param name="weight">None, or shape (K).</param>
    /// <param name="labelSmoothing">ε in [0, 1].</param>
    /// <returns>Shape (N, K): nats per unit of logit; every row sums to 0.</returns>
    /// <exception cref="ArgumentException">As for the loss.</exception>
    /// <remarks>Book: chapters 05 and 13. As the gradient of torch.nn.functional.cross_entropy with probabilities as targets.</remarks>
    public static double[][] CrossEntropyGradient(
        double[][] logits, double[][] targets, Reduction reduction = Reduction.Mean, ReadOnlySpan<double> weight = default, double labelSmoothing = 0)
    {
        RequireSoft(logits, targets, weight, labelSmoothing);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length][];
        for (var i = 0; i < gradient.Length; i++) gradient[i] = Slope(Charges(targets[i], weight, labelSmoothing), logits[i], share);
        return gradient;
    }
}
