namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Brier score of yes-or-no predictions: the mean (or the sum) of (pᵢ − yᵢ)².</summary>
    /// <param name="probabilities">Shape (N): the probability given to "yes", in [0, 1].</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="reduction">Mean or Sum.</param>
    /// <returns>Between 0 and 1 per example; no unit.</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapters 03 and 08. As sklearn.metrics.brier_score_loss.</remarks>
    /// <example><code>Loss.Brier([0.7, 0.2], [1, 0])   // 0.065</code></example>
    public static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean)
    {
        RequireExamples(probabilities, targets, []);
        return SquaredError(probabilities, targets, reduction);
    }

    /// <summary>How the Brier score changes with each probability: 2(pᵢ − yᵢ), divided by N under Mean.</summary>
    /// <param name="probabilities">Shape (N), in [0, 1].</param>
    /// <param name="targets">Shape (N), in [0, 1].</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">A value is NaN or not in [0, 1]; the lengths differ; there are no examples.</exception>
    public static double[] BrierGradient(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean)
    {
        RequireExamples(probabilities, targets, []);
        return SquaredErrorGradient(probabilities, targets, reduction);
    }

    /// <summary>Brier score of predictions among K classes: the mean (or the sum) of Σ_c (p_c − 1[c = y])².</summary>
    /// <param name="probabilities">Shape (N, K): one row per example; each sums to 1.</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="reduction">Mean or Sum.</param>
    /// <returns>Between 0 and 2 per example. For K = 2 this is twice the binary score, as both classes are counted.</returns>
    /// <exception cref="ArgumentException">A row is no distribution; a target is no class index; the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 08. Source: G. W. Brier, "Verification of forecasts expressed in terms of probability" (1950).</remarks>
    /// <example><code>Loss.Brier([[0.4, 0.4, 0.2]], [1])   // 0.56</code></example>
    public static double Brier(double[][] probabilities, ReadOnlySpan<int> targets, Reduction reduction = Reduction.Mean) =>
        Reduce(BrierEach(probabilities, targets), reduction, nameof(BrierEach));

    /// <summary>The Brier score of each prediction among K classes: Σ_c (p_c − 1[c = y])².</summary>
    /// <param name="probabilities">Shape (N, K).</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <returns>Shape (N). (Of yes-or-no predictions it is <see cref="SquaredErrorEach"/>.)</returns>
    /// <exception cref="ArgumentException">A row is no distribution; a target is no class index; the lengths differ; there are no examples.</exception>
    public static double[] BrierEach(double[][] probabilities, ReadOnlySpan<int> targets)
    {
        RequireClassified(probabilities, targets);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++)
            for (var c = 0; c < probabilities[i].Length; c++)
                losses[i] += Math.Pow(probabilities[i][c] - (c == targets[i] ? 1 : 0), 2);
        return losses;
    }

    /// <summary>How the Brier score changes with each probability: 2(p_c − 1[c = y]), divided by N under Mean.</summary>
    /// <param name="probabilities">Shape (N, K).</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <returns>Shape (N, K), each probability moved alone.</returns>
    /// <exception cref="ArgumentException">As for the score.</exception>
    /// <example><code>Loss.BrierGradient([[0.4, 0.4, 0.2]], [1])   // [[0.8, -1.2, 0.4]]</code></example>
    public static double[][] BrierGradient(double[][] probabilities, ReadOnlySpan<int> targets, Reduction reduction = Reduction.Mean)
    {
        RequireClassified(probabilities, targets);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length][];
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = [.. probabilities[i]];
            gradient[i][targets[i]] -= 1;
            for (var c = 0; c < gradient[i].Length; c++) gradient[i][c] *= 2.0 / share;
        }
        return gradient;
    }

    private static void RequireClassified(double[][] probabilities, ReadOnlySpan<int> targets)
    {
        Require.Distributions(probabilities, nameof(probabilities));
        Require.SameLength(probabilities.Length, nameof(probabilities), targets.Length, nameof(targets));
        for (var i = 0; i < targets.Length; i++) Require.ClassIndex(targets[i], Require.At(nameof(targets), i), probabilities[0].Length);
    }
}
