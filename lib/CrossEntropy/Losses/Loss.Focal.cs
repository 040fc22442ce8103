namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Focal loss of yes-or-no logits: the mean (or the sum) of α_t·(1 − p_t)^γ·(−ln p_t), where p_t = σ(±z) is the
    /// probability given to what happened. What is already well predicted hardly counts.</summary>
    /// <param name="logits">Shape (N): the scores of "yes"; ±∞ means certain.</param>
    /// <param name="targets">Shape (N): 1 for yes, 0 for no.</param>
    /// <param name="reduction">Mean or Sum.</param>
    /// <param name="gamma">γ ≥ 0: how little the easy examples count; 0 gives binary cross-entropy back.</param>
    /// <param name="alpha">None (weight 1 for both), or α in [0, 1]: the weight of "yes", with 1 − α for "no".</param>
    /// <returns>One number ≥ 0, in nats.</returns>
    /// <exception cref="ArgumentException">A logit is NaN; a target is neither 0 nor 1; γ is negative or not finite; α is not in [0, 1];
    /// the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 09. As torchvision.ops.sigmoid_focal_loss, whose alpha is 0.25 unless said and whose reduction is 'none'.
    /// Source: T.-Y. Lin et al., "Focal loss for dense object detection" (2017).</remarks>
    /// <example><code>Loss.Focal([2, -1], [1, 0])   // 0.012231</code></example>
    public static double Focal(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean, double gamma = 2, double? alpha = null) =>
        Reduce(FocalEach(logits, targets, gamma, alpha), reduction, nameof(FocalEach));

    /// <summary>The focal loss of each yes-or-no logit.</summary>
    /// <param name="logits">Shape (N).</param>
    /// <param name="targets">Shape (N): 1 or 0.</param>
    /// <param name="gamma">γ ≥ 0.</param>
    /// <param name="alpha">None, or α in [0, 1].</param>
    /// <returns>Shape (N): nats.</returns>
    /// <exception cref="ArgumentException">As for the mean.</exception>
    public static double[] FocalEach(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, double gamma = 2, double? alpha = null)
    {
        RequireFocal(logits, targets, gamma, alpha);
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++)
        {
            var s = Towards(targets[i], logits[i]);
            losses[i] = Times(Share(targets[i], alpha) * Math.Pow(Activation.Sigmoid(-s), gamma), Activation.Softplus(-s));
        }
        return losses;
    }

    /// <summary>How the focal loss changes with each logit: ∓α_t·(1 − p_t)^γ·( (1 − p_t) − γ·p_t·ln p_t ), divided by N under Mean.</summary>
    /// <param name="logits">Shape (N).</param>
    /// <param name="targets">Shape (N): 1 or 0.</param>
    /// <param name="reduction">How the losses are put together. Under None each loss is differentiated alone, which equals Sum.</param>
    /// <param name="gamma">γ ≥ 0.</param>
    /// <param name="alpha">None, or α in [0, 1].</param>
    /// <returns>Shape (N): nats per unit of logit.</returns>
    /// <exception cref="ArgumentException">As for the loss.</exception>
    public static double[] FocalGradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Reduction reduction = Reduction.Mean, double gamma = 2, double? alpha = null)
    {
        RequireFocal(logits, targets, gamma, alpha);
        var share = reduction == Reduction.Mean ? targets.Length : 1;
        var gradient = new double[targets.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            var s = Towards(targets[i], logits[i]);
            var (p, missing) = (Activation.Sigmoid(s), Activation.Sigmoid(-s));
            var steepness = missing + (gamma * Times(p, Activation.Softplus(-s)));
            gradient[i] = -Towards(targets[i], Share(targets[i], alpha) * Math.Pow(missing, gamma) * steepness) / share;
        }
        return gradient;
    }

    /// <summary>The logit of what happened: z for yes, −z for no.</summary>
    private static double Towards(double target, double z) => target == 1 ? z : -z;

    private static double Share(double target, double? alpha) => alpha is not { } a ? 1 : target == 1 ? a : 1 - a;

    private static void RequireFocal(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, double gamma, double? alpha)
    {
        Require.NotEmpty(logits.Length, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), targets.Length, nameof(targets));
        Require.Numbers(logits, nameof(logits));
        RequireLabels(targets, nameof(targets));
        Require.NotNegative(gamma, nameof(gamma));
        if (alpha is { } a) Require.Probability(a, nameof(alpha));
    }
}
