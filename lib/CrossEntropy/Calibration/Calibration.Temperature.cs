namespace CrossEntropy;

public static partial class Calibration
{
    /// <summary>Temperature scaling: the T for which softmax(z/T) has the smallest cross-entropy.</summary>
    /// <param name="logits">Shape (N, K): one row of finite scores per example, held out from training.</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <returns>T: above 1 for an overconfident model, below 1 for a timid one. 0 where every true class leads, so that more confidence
    /// is always better; ∞ where the scores tell nothing of the truth, or its opposite.</returns>
    /// <exception cref="ArgumentException">A logit is not finite; a target is no class index; the lengths differ; there are no examples.</exception>
    /// <remarks>The loss is convex in β = 1/T: its slope, the mean of E[z] − z_y with E under softmax(β·z), only grows. So the one place
    /// where it crosses 0 is found by halving. Book: chapter 14. Source: C. Guo et al., "On calibration of modern neural networks" (2017).</remarks>
    /// <example><code>Calibration.Temperature([[2, 0], [2, 0], [2, 0], [2, 0]], [0, 0, 0, 1])   // 1.820478</code></example>
    public static double Temperature(double[][] logits, ReadOnlySpan<int> targets)
    {
        Require.Rows(logits, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), targets.Length, nameof(targets));
        for (var i = 0; i < targets.Length; i++)
        {
            Require.FiniteNumbers(logits[i], Require.At(nameof(logits), i));
            Require.ClassIndex(targets[i], Require.At(nameof(targets), i), logits[0].Length);
        }

        if (Slope(logits, targets, 0) >= 0) return double.PositiveInfinity;
        if (EveryTruthLeads(logits, targets)) return 0;
        var (low, high) = (0.0, 1.0);
        while (Slope(logits, targets, high) < 0) (low, high) = (high, 2 * high);
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            if (Slope(logits, targets, middle) < 0) low = middle;
            else high = middle;
        }
        return 1 / high;
    }

    /// <summary>Temperature scaling of yes-or-no logits: the T for which σ(z/T) has the smallest cross-entropy.</summary>
    /// <param name="logits">Shape (N): finite scores of "yes".</param>
    /// <param name="targets">Shape (N): 1 or 0.</param>
    /// <returns>T, as for K classes.</returns>
    /// <exception cref="ArgumentException">A logit is not finite; a target is neither 0 nor 1; the lengths differ; there are no examples.</exception>
    /// <remarks>Book: chapter 14. A yes-or-no logit z is the pair of logits (0, z).</remarks>
    /// <example><code>Calibration.Temperature([2, 2, 2, 2], [1, 1, 1, 0])   // 1.820478</code></example>
    public static double Temperature(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets)
    {
        Require.NotEmpty(logits.Length, nameof(logits));
        Require.SameLength(logits.Length, nameof(logits), targets.Length, nameof(targets));
        Require.FiniteNumbers(logits, nameof(logits));
        Require.Labels(targets, nameof(targets));
        var (rows, classes) = (new double[targets.Length][], new int[targets.Length]);
        for (var i = 0; i < rows.Length; i++) (rows[i], classes[i]) = ([0, logits[i]], (int)targets[i]);
        return Temperature(rows, classes);
    }

    /// <summary>dL/dβ, summed over the examples: E[z] − z_y, with E under softmax(β·z).</summary>
    private static double Slope(double[][] logits, ReadOnlySpan<int> targets, double beta)
    {
        var slope = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            var (z, truth) = (logits[i], logits[i][targets[i]]);
            var p = Activation.Softmax(Array.ConvertAll(z, score => beta * score));
            for (var c = 0; c < z.Length; c++) slope += p[c] * (z[c] - truth);
        }
        return slope;
    }

    private static bool EveryTruthLeads(double[][] logits, ReadOnlySpan<int> targets)
    {
        for (var i = 0; i < logits.Length; i++)
            if (logits[i].Max() > logits[i][targets[i]]) return false;
        return true;
    }
}
