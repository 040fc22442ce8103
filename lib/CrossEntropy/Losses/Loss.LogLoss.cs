using System.Globalization;

namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>The same loss under the name, and in the order of arguments, that scikit-learn uses: −ln of the probability given to the label.</summary>
    /// <param name="labels">Shape (N): the true labels, each 0 or 1. They come first, as y_true does in scikit-learn.</param>
    /// <param name="probabilities">Shape (N): the probability given to label 1, in [0, 1].</param>
    /// <param name="reduction">Mean is scikit-learn's normalize=True, Sum its normalize=False.</param>
    /// <param name="eps">Probabilities are first clipped to [eps, 1 − eps]. The default 0 does not clip; scikit-learn's own value for
    /// double is 2^−52, which turns an infinite loss into 36.04 nats.</param>
    /// <returns>One number, in nats.</returns>
    /// <exception cref="ArgumentException">A label is neither 0 nor 1; a probability is not in [0, 1]; eps is not in [0, ½); the lengths
    /// differ; there are no examples; the reduction is None.</exception>
    /// <remarks>Book: chapter 01. As sklearn.metrics.log_loss.</remarks>
    public static double LogLoss(ReadOnlySpan<double> labels, ReadOnlySpan<double> probabilities, Reduction reduction = Reduction.Mean, double eps = 0)
    {
        RequireLabels(labels);
        Require.SameLength(labels.Length, nameof(labels), probabilities.Length, nameof(probabilities));
        Require.Probabilities(probabilities, nameof(probabilities));
        if (!(eps >= 0 && eps < 0.5)) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"eps = {eps} is not in [0, 0.5)."), nameof(eps));
        var losses = new double[labels.Length];
        for (var i = 0; i < losses.Length; i++) losses[i] = BinaryCrossEntropy(Math.Clamp(probabilities[i], eps, 1 - eps), labels[i]);
        return Reduce(losses, reduction, nameof(BinaryCrossEntropyEach));
    }

    private static void RequireLabels(ReadOnlySpan<double> labels)
    {
        Require.NotEmpty(labels.Length, nameof(labels));
        for (var i = 0; i < labels.Length; i++)
            if (labels[i] is not (0 or 1))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"labels[{i}] = {labels[i]} is neither 0 nor 1."), nameof(labels));
    }
}
