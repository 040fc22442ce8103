using System.Globalization;

namespace CrossEntropy;

/// <summary>Examples to learn from: what is known of each, what happened, and, if a generator made them, how likely it was.</summary>
public sealed partial class Dataset
{
    private readonly double[][]? probabilities;

    /// <summary>Examples of your own.</summary>
    /// <param name="x">Shape (N, D): one row of D features per example.</param>
    /// <param name="labels">Shape (N): the class of each example, 0 … K − 1.</param>
    /// <param name="probabilities">Shape (N, K): the true p(class | x) of each example, if known; each row sums to 1.</param>
    /// <param name="features">Shape (D): the features' names, with units.</param>
    /// <param name="classes">Shape (K): the classes' names; without them there are as many classes as the probabilities or the largest label say, at least 2.</param>
    /// <exception cref="ArgumentException">There are no examples; lengths differ; a feature is not finite; a label is out of range; a row is no distribution.</exception>
    public Dataset(double[][] x, int[] labels, double[][]? probabilities = null, string[]? features = null, string[]? classes = null)
        : this(x, labels, null, probabilities, features, classes)
    {
    }

    private Dataset(double[][] x, int[] labels, double[][]? targets, double[][]? probabilities, string[]? features, string[]? classes)
    {
        Rows.Require(x, nameof(x));
        ArgumentNullException.ThrowIfNull(labels);
        Require.SameLength(labels.Length, nameof(labels), x.Length, nameof(x));
        var count = classes?.Length ?? probabilities?[0].Length ?? Math.Max(2, labels.Max() + 1);
        for (var i = 0; i < labels.Length; i++)
            if (labels[i] < 0 || labels[i] >= count) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"labels[{i}] = {labels[i]} is not one of the {count} classes."), nameof(labels));
        if (probabilities is not null) Rows.RequireDistributions(probabilities, x.Length, count, nameof(probabilities));
        if (targets is not null) Rows.RequireDistributions(targets, x.Length, count, nameof(targets));
        if (features is not null) Require.SameLength(features.Length, nameof(features), x[0].Length, "x[0]");
        (X, Labels, this.probabilities) = (x, labels, probabilities);
        Targets = targets ?? [.. labels.Select(label => OneHot(label, count))];
        Features = features ?? [.. Enumerable.Range(0, x[0].Length).Select(j => string.Create(CultureInfo.InvariantCulture, $"x{j}"))];
        Classes = classes ?? [.. Enumerable.Range(0, count).Select(k => k.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Shape (N, D): the features.</summary>
    public double[][] X { get; }

    /// <summary>Shape (N): the class each example turned out to be.</summary>
    public int[] Labels { get; }

    /// <summary>Shape (N, K): what a model is asked to predict: 1 for the label and 0 elsewhere, unless <see cref="WithTargets"/> says otherwise.</summary>
    public double[][] Targets { get; }

    /// <summary>Shape (D): the features' names.</summary>
    public string[] Features { get; }

    /// <summary>Shape (K): the classes' names.</summary>
    public string[] Classes { get; }

    /// <summary>N, the number of examples.</summary>
    public int Count => X.Length;

    /// <summary>Shape (N, K): the true p(class | x).</summary>
    /// <exception cref="InvalidOperationException">They are not known.</exception>
    public double[][] Probabilities => probabilities ?? throw new InvalidOperationException("The true probabilities of these examples are not known.");

    private static double[] OneHot(int label, int classes)
    {
        var row = new double[classes];
        row[label] = 1;
        return row;
    }
}
