namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Hinge loss of yes-or-no scores: the mean (or the sum) of max(0, 1 − yᵢ·sᵢ). A margin y·s of 1 is enough.</summary>
    /// <param name="scores">Shape (N): any numbers; positive means "yes".</param>
    /// <param name="targets">Shape (N): +1 for yes, −1 for no.</param>
    /// <param name="reduction">Mean or Sum.</param>
    /// <returns>One number ≥ 0, in the scores' unit.</returns>
    /// <exception cref="ArgumentException">A score is NaN; a target is neither −1 nor 1; the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 08. As sklearn.metrics.hinge_loss.</remarks>
    /// <example><code>Loss.Hinge([0.3, -2], [1, -1])   // 0.35</code></example>
    public static double Hinge(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean) =>
        Reduce(HingeEach(scores, targets), reduction, nameof(HingeEach));

    /// <summary>The hinge loss of each yes-or-no score: max(0, 1 − yᵢ·sᵢ).</summary>
    /// <param name="scores">Shape (N).</param>
    /// <param name="targets">Shape (N): +1 or −1.</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">A score is NaN; a target is neither −1 nor 1; the lengths differ; there are no examples.</exception>
    public static double[] HingeEach(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets)
    {
        RequireSigned(scores, targets);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = Math.Max(0, 1 - (targets[i] * scores[i]));
        return losses;
    }

    /// <summary>How the hinge loss changes with each score: −yᵢ where the margin is below 1, otherwise 0.</summary>
    /// <param name="scores">Shape (N).</param>
    /// <param name="targets">Shape (N): +1 or −1.</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <returns>Shape (N). At a margin of exactly 1, where the loss has a corner, 0.</returns>
    /// <exception cref="ArgumentException">As for the loss.</exception>
    /// <example><code>Loss.HingeGradient([0.3, -2], [1, -1])   // [-0.5, 0]</code></example>
    public static double[] HingeGradient(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean)
    {
        RequireSigned(scores, targets);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length];
        for (var i = 0; i < gradient.Length; i++)
            if (targets[i] * scores[i] < 1) gradient[i] = -targets[i] / share;
        return gradient;
    }

    private static void RequireSigned(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets)
    {
        Require.NotEmpty(scores.Length, nameof(scores));
        Require.SameLength(scores.Length, nameof(scores), targets.Length, nameof(targets));
        Require.Numbers(scores, nameof(scores));
        for (var i = 0; i < targets.Length; i++)
            if (targets[i] is not (-1 or 1)) throw Require.Wrong(Require.At(nameof(targets), i), targets[i], "is neither -1 nor 1");
    }
}
