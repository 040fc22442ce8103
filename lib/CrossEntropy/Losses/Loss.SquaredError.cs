namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Squared error: the mean (or the sum) of (pᵢ − yᵢ)².</summary>
    /// <param name="predictions">Shape (N): any numbers.</param>
    /// <param name="targets">Shape (N): any numbers.</param>
    /// <param name="reduction">Mean or Sum.</param>
    /// <returns>One number ≥ 0, in the square of the targets' unit.</returns>
    /// <exception cref="ArgumentException">A value is NaN; the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 08. As torch.nn.functional.mse_loss and sklearn.metrics.mean_squared_error.</remarks>
    /// <example><code>Loss.SquaredError([0.7, 0.2], [1, 0])   // 0.065</code></example>
    public static double SquaredError(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean) =>
        Reduce(SquaredErrorEach(predictions, targets), reduction, nameof(SquaredErrorEach));

    /// <summary>The squared error of each prediction: (pᵢ − yᵢ)².</summary>
    /// <param name="predictions">Shape (N).</param>
    /// <param name="targets">Shape (N).</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">A value is NaN; the lengths differ; there are no examples.</exception>
    public static double[] SquaredErrorEach(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        RequireNumbers(predictions, targets);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = (predictions[i] - targets[i]) * (predictions[i] - targets[i]);
        return losses;
    }

    /// <summary>How the squared error changes with each prediction: 2(pᵢ − yᵢ), divided by N under Mean.</summary>
    /// <param name="predictions">Shape (N).</param>
    /// <param name="targets">Shape (N).</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">A value is NaN; the lengths differ; there are no examples.</exception>
    /// <example><code>Loss.SquaredErrorGradient([0.7, 0.2], [1, 0])   // [-0.3, 0.2]</code></example>
    public static double[] SquaredErrorGradient(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean)
    {
        RequireNumbers(predictions, targets);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length];
        for (var i = 0; i < gradient.Length; i++) gradient[i] = 2 * (predictions[i] - targets[i]) / share;
        return gradient;
    }

    private static void RequireNumbers(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        Require.NotEmpty(predictions.Length, nameof(predictions));
        Require.SameLength(predictions.Length, nameof(predictions), targets.Length, nameof(targets));
        Require.Numbers(predictions, nameof(predictions));
        Require.Numbers(targets, nameof(targets));
    }
}
