using System.Globalization;

namespace CrossEntropy;

/// <summary>How labels go wrong: Tᵢⱼ is the probability that a true label i is observed as j. Each row sums to 1.</summary>
/// <remarks>Book: chapter 12.</remarks>
public static class TransitionMatrix
{
    /// <summary>A label is flipped with probability ε, to each of the other classes alike: 1 − ε on the diagonal, ε / (K − 1) elsewhere.</summary>
    /// <param name="classes">K ≥ 2.</param>
    /// <param name="rate">ε, in [0, 1].</param>
    /// <exception cref="ArgumentException">There are fewer than 2 classes; the rate is not in [0, 1].</exception>
    public static double[][] Flip(int classes, double rate) => Of(classes, rate, (i, j) => i == j ? 1 - rate : rate / (classes - 1));

    /// <summary>A label is drawn anew with probability ε, from all classes alike, the right one too: 1 − ε + ε/K on the diagonal, ε/K elsewhere.</summary>
    /// <param name="classes">K ≥ 2.</param>
    /// <param name="rate">ε, in [0, 1].</param>
    /// <exception cref="ArgumentException">There are fewer than 2 classes; the rate is not in [0, 1].</exception>
    public static double[][] Relabel(int classes, double rate) => Of(classes, rate, (i, j) => (i == j ? 1 - rate : 0) + (rate / classes));

    /// <summary>A label is taken for the next class with probability ε, the last for the first.</summary>
    /// <param name="classes">K ≥ 2.</param>
    /// <param name="rate">ε, in [0, 1].</param>
    /// <exception cref="ArgumentException">There are fewer than 2 classes; the rate is not in [0, 1].</exception>
    public static double[][] Confuse(int classes, double rate) => Of(classes, rate, (i, j) => i == j ? 1 - rate : j == (i + 1) % classes ? rate : 0);

    /// <summary>The probabilities of the observed labels: (p T)ⱼ = Σᵢ pᵢ Tᵢⱼ.</summary>
    /// <param name="probabilities">Shape (K): those of the true labels.</param>
    /// <param name="transition">Shape (K, K).</param>
    /// <exception cref="ArgumentException">The matrix is not K × K; a row is no distribution; a probability is not in [0, 1].</exception>
    public static double[] Apply(double[] probabilities, double[][] transition)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        Require.Probabilities(probabilities, nameof(probabilities));
        Rows.RequireDistributions(transition, probabilities.Length, probabilities.Length, nameof(transition));
        return [.. Enumerable.Range(0, probabilities.Length).Select(j => Enumerable.Range(0, probabilities.Length).Sum(i => probabilities[i] * transition[i][j]))];
    }

    /// <summary>The matrix counted from examples whose true and observed labels are both known.</summary>
    /// <param name="trueLabels">Shape (N), each in 0 … K − 1, every class at least once.</param>
    /// <param name="observed">Shape (N), each in 0 … K − 1.</param>
    /// <param name="classes">K ≥ 2.</param>
    /// <exception cref="ArgumentException">The lengths differ; a label is out of range; a class never comes.</exception>
    public static double[][] Estimate(ReadOnlySpan<int> trueLabels, ReadOnlySpan<int> observed, int classes)
    {
        Require.SameLength(trueLabels.Length, nameof(trueLabels), observed.Length, nameof(observed));
        var counts = Of(classes, 0, (_, _) => 0);
        for (var i = 0; i < observed.Length; i++) counts[Label(trueLabels, i, classes, nameof(trueLabels))][Label(observed, i, classes, nameof(observed))]++;
        for (var k = 0; k < classes; k++)
        {
            var sum = counts[k].Sum();
            if (sum == 0) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"trueLabels never has class {k}: nothing tells how it goes wrong."), nameof(trueLabels));
            for (var j = 0; j < classes; j++) counts[k][j] /= sum;
        }

        return counts;
    }

    private static int Label(ReadOnlySpan<int> labels, int i, int classes, string name) => labels[i] >= 0 && labels[i] < classes
        ? labels[i]
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}] = {labels[i]} is not one of the {classes} classes."), name);

    private static double[][] Of(int classes, double rate, Func<int, int, double> entry)
    {
        if (classes < 2) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"classes = {classes} is less than 2."), nameof(classes));
        Require.Probability(rate, nameof(rate));
        return [.. Enumerable.Range(0, classes).Select(i => Enumerable.Range(0, classes).Select(j => entry(i, j)).ToArray())];
    }
}
