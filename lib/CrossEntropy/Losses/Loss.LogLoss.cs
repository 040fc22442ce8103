namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Binary cross-entropy under the name, and in the order of arguments, that scikit-learn uses: −ln of the probability given to the label.</summary>
    /// <param name="targets">Shape (N): the true labels, each 0 or 1. They come first, as y_true does in scikit-learn.</param>
    /// <param name="probabilities">Shape (N): the probability given to label 1, in [0, 1].</param>
    /// <param name="reduction">Mean is scikit-learn's normalize=True, Sum its normalize=False.</param>
    /// <param name="eps">Probabilities are first clipped to [eps, 1 − eps]. The default 0 does not clip; scikit-learn's own value for
    /// double is 2^−52, which turns an infinite loss into 36.04 nats.</param>
    /// <param name="sampleWeight">None, or shape (N). The mean divides by the sum of the weights, as in scikit-learn (and not by N, as PyTorch does).</param>
    /// <returns>One number, in nats; infinite where a label was given probability 0; NaN (0/0) for the mean where every weight is 0.</returns>
    /// <exception cref="ArgumentException">A label is neither 0 nor 1; a probability is not in [0, 1]; eps is not in [0, ½); a weight is
    /// negative or not finite; the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 01. As sklearn.metrics.log_loss.</remarks>
    /// <example><code>Loss.LogLoss([1, 0], [0.7, 0.2])   // 0.2899092476264711</code></example>
    public static double LogLoss(
        ReadOnlySpan<double> targets, ReadOnlySpan<double> probabilities, Reduction reduction = Reduction.Mean,
        double eps = 0, ReadOnlySpan<double> sampleWeight = default)
    {
        Require.Labels(targets, nameof(targets));
        Require.SameLength(targets.Length, nameof(targets), probabilities.Length, nameof(probabilities));
        Require.Probabilities(probabilities, nameof(probabilities));
        RequireEps(eps);
        Require.Weights(sampleWeight, nameof(sampleWeight), targets.Length, nameof(targets));
        var losses = new double[targets.Length];
        // The probability given to the label, p where y is 1 and 1 − p where it is 0: |1 − y − p| without a choice, which a processor would have to guess.
        for (var i = 0; i < losses.Length; i++) losses[i] = Math.Clamp(Math.Abs(1 - targets[i] - probabilities[i]), eps, 1 - eps);
        Information.Surprisals(losses);
        for (var i = 0; i < sampleWeight.Length; i++) losses[i] = Times(sampleWeight[i], losses[i]);
        return Reduce(losses, Total(sampleWeight, losses.Length), reduction, nameof(BinaryCrossEntropyEach));
    }

    /// <summary>Minus the logarithm of the probability given to the true class.</summary>
    /// <param name="targets">Shape (N): the true classes, as column numbers 0 to K − 1, or as values of <paramref name="labels"/>.</param>
    /// <param name="probabilities">Shape (N, K): one row per example; each sums to 1.</param>
    /// <param name="reduction">Mean is scikit-learn's normalize=True, Sum its normalize=False.</param>
    /// <param name="eps">Probabilities are first clipped to [eps, 1 − eps]. The default 0 does not clip; scikit-learn's own value is 2^−52.</param>
    /// <param name="sampleWeight">None, or shape (N). The mean divides by the sum of the weights.</param>
    /// <param name="labels">None, or shape (K), ascending: what each column stands for. scikit-learn sorts them; here the order has to be said.</param>
    /// <returns>One number, in nats; infinite where a true class was given probability 0; NaN (0/0) for the mean where every weight is 0.</returns>
    /// <exception cref="ArgumentException">A target is no class; a row is no distribution; eps is not in [0, ½); a weight is negative or
    /// not finite; the labels are not ascending; the lengths differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 02. As sklearn.metrics.log_loss, which wants <c>labels</c> wherever a class does not occur among the targets.</remarks>
    /// <example><code>
    /// Loss.LogLoss([1], [[0.4, 0.4, 0.2]])                               // 0.916290731874155
    /// Loss.LogLoss([1, 2], [[0.4, 0.4, 0.2], [0.1, 0.12, 0.78]])         // 0.582376
    /// Loss.LogLoss([20], [[0.4, 0.4, 0.2]], labels: [10, 20, 30])        // 0.916291
    /// </code></example>
    public static double LogLoss(
        ReadOnlySpan<int> targets, double[][] probabilities, Reduction reduction = Reduction.Mean,
        double eps = 0, ReadOnlySpan<double> sampleWeight = default, ReadOnlySpan<int> labels = default)
    {
        var losses = LogLossEach(targets, probabilities, eps, sampleWeight, labels);
        return Reduce(losses, Total(sampleWeight, losses.Length), reduction, nameof(LogLossEach));
    }

    /// <summary>For each example, minus the logarithm of the probability given to the true class.</summary>
    /// <param name="targets">Shape (N): the true classes.</param>
    /// <param name="probabilities">Shape (N, K): one row per example; each sums to 1.</param>
    /// <param name="eps">Probabilities are first clipped to [eps, 1 − eps].</param>
    /// <param name="sampleWeight">None, or shape (N): each loss is multiplied by its weight.</param>
    /// <param name="labels">None, or shape (K), ascending: what each column stands for.</param>
    /// <returns>Shape (N): the losses in nats.</returns>
    /// <exception cref="ArgumentException">As for the mean.</exception>
    /// <example><code>Loss.LogLossEach([1, 2], [[0.4, 0.4, 0.2], [0.1, 0.12, 0.78]])   // [0.916291, 0.248461]</code></example>
    public static double[] LogLossEach(
        ReadOnlySpan<int> targets, double[][] probabilities, double eps = 0, ReadOnlySpan<double> sampleWeight = default, ReadOnlySpan<int> labels = default)
    {
        var columns = Columns(targets, probabilities, labels);
        RequireEps(eps);
        Require.Weights(sampleWeight, nameof(sampleWeight), targets.Length, nameof(targets));
        var losses = new double[targets.Length];
        for (var i = 0; i < losses.Length; i++)
            losses[i] = Times(At(sampleWeight, i), Information.Surprisal(Math.Clamp(probabilities[i][columns[i]], eps, 1 - eps)));
        return losses;
    }

    /// <summary>The column of each true class, once everything about it has been checked.</summary>
    private static int[] Columns(ReadOnlySpan<int> targets, double[][] probabilities, ReadOnlySpan<int> labels)
    {
        Require.NotEmpty(targets.Length, nameof(targets));
        Require.SameLength(targets.Length, nameof(targets), probabilities.Length, nameof(probabilities));
        Require.Distributions(probabilities, nameof(probabilities));
        var classes = probabilities[0].Length;
        var columns = new int[targets.Length];
        if (labels.Length > 0) RequireAscending(labels, classes);
        for (var i = 0; i < targets.Length; i++)
        {
            columns[i] = labels.Length > 0 ? labels.IndexOf(targets[i]) : targets[i];
            if (columns[i] < 0 && labels.Length > 0) throw Require.Wrong(Require.At(nameof(targets), i), targets[i], "is not among the labels");
            Require.ClassIndex(columns[i], Require.At(nameof(targets), i), classes);
        }
        return columns;
    }

    private static void RequireAscending(ReadOnlySpan<int> labels, int classes)
    {
        Require.SameLength(labels.Length, nameof(labels), classes, "probabilities[0]");
        for (var i = 1; i < labels.Length; i++)
            if (labels[i] <= labels[i - 1]) throw Require.Wrong(Require.At(nameof(labels), i), labels[i], "is not above the label before it");
    }

    private static void RequireEps(double eps)
    {
        if (!(eps >= 0 && eps < 0.5)) throw Require.Wrong(nameof(eps), eps, "is not in [0, 0.5)");
    }
}
