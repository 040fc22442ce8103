namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Crammer-Singer hinge loss: the mean (or the sum) of max(0, 1 + max_{c≠y} s_c − s_y). The true class must lead the runner-up by 1.</summary>
    /// <param name="scores">Shape (N, K), K ≥ 2: one row of finite scores per example.</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="reduction">Mean or Sum.</param>
    /// <returns>One number ≥ 0, in the scores' unit.</returns>
    /// <exception cref="ArgumentException">A score is not finite; there is one class only; a target is no class index; the lengths differ;
    /// there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 08. As sklearn.metrics.hinge_loss. (torch.nn.functional.multi_margin_loss adds up all classes instead.)
    /// Source: K. Crammer and Y. Singer, "On the algorithmic implementation of multiclass kernel-based vector machines" (2001).</remarks>
    /// <example><code>Loss.Hinge([[2, 1.5, 0], [0, 0, 5]], [0, 2])   // 0.25</code></example>
    public static double Hinge(double[][] scores, ReadOnlySpan<int> targets, Reduction reduction = Reduction.Mean) =>
        Reduce(HingeEach(scores, targets), reduction, nameof(HingeEach));

    /// <summary>The Crammer-Singer hinge loss of each example.</summary>
    /// <param name="scores">Shape (N, K), K ≥ 2.</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">As for the mean.</exception>
    public static double[] HingeEach(double[][] scores, ReadOnlySpan<int> targets)
    {
        RequireScores(scores, targets);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = Math.Max(0, 1 + scores[i][RunnerUp(scores[i], targets[i])] - scores[i][targets[i]]);
        return losses;
    }

    /// <summary>How the Crammer-Singer hinge loss changes with each score: −1 for the true class and +1 for the runner-up where the lead is below 1.</summary>
    /// <param name="scores">Shape (N, K), K ≥ 2.</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <returns>Shape (N, K). At a lead of exactly 1, 0; of several runners-up, the first.</returns>
    /// <exception cref="ArgumentException">As for the loss.</exception>
    /// <example><code>Loss.HingeGradient([[2, 1.5, 0], [0, 0, 5]], [0, 2])   // [[-0.5, 0.5, 0], [0, 0, 0]]</code></example>
    public static double[][] HingeGradient(double[][] scores, ReadOnlySpan<int> targets, Reduction reduction = Reduction.Mean)
    {
        RequireScores(scores, targets);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length][];
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = new double[scores[i].Length];
            var rival = RunnerUp(scores[i], targets[i]);
            if (!(scores[i][targets[i]] - scores[i][rival] < 1)) continue;
            gradient[i][targets[i]] = -1.0 / share;
            gradient[i][rival] = 1.0 / share;
        }
        return gradient;
    }

    /// <summary>The first of the highest-scoring classes other than the true one.</summary>
    private static int RunnerUp(double[] scores, int target)
    {
        var best = target == 0 ? 1 : 0;
        for (var c = best + 1; c < scores.Length; c++)
            if (c != target && scores[c] > scores[best]) best = c;
        return best;
    }

    private static void RequireScores(double[][] scores, ReadOnlySpan<int> targets)
    {
        Require.Rows(scores, nameof(scores));
        Require.SameLength(scores.Length, nameof(scores), targets.Length, nameof(targets));
        if (scores[0].Length == 1) throw new ArgumentException("scores[0] has 1 value: the hinge loss compares at least 2 classes.", nameof(scores));
        for (var i = 0; i < targets.Length; i++)
        {
            Require.FiniteNumbers(scores[i], Require.At(nameof(scores), i));
            Require.ClassIndex(targets[i], Require.At(nameof(targets), i), scores[0].Length);
        }
    }
}
