using System.Globalization;

namespace CrossEntropy;

public sealed partial class Dataset
{
    /// <summary>Two parts at random, such as one for training and one for validation.</summary>
    /// <param name="fraction">The share of the first part, between 0 and 1; each part gets at least one example.</param>
    /// <param name="seed">The same seed makes the same parts.</param>
    /// <exception cref="ArgumentException">The fraction is not in (0, 1); there is only one example.</exception>
    /// <remarks>As sklearn.model_selection.train_test_split.</remarks>
    public (Dataset First, Dataset Second) Split(double fraction = 0.75, int seed = 0)
    {
        if (!(fraction > 0 && fraction < 1)) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"fraction = {fraction} is not in (0, 1)."), nameof(fraction));
        if (Count < 2) throw new ArgumentException("One example cannot be split.", nameof(fraction));
        int[] order = [.. Enumerable.Range(0, Count)];
        new Random(seed).Shuffle(order);
        var first = Math.Clamp((int)Math.Round(fraction * Count), 1, Count - 1);
        return (Pick(order[..first]), Pick(order[first..]));
    }

    /// <summary>The examples at the given places, in that order.</summary>
    /// <exception cref="ArgumentException">A place does not exist; there are none.</exception>
    public Dataset Pick(params int[] places)
    {
        ArgumentNullException.ThrowIfNull(places);
        for (var i = 0; i < places.Length; i++)
            if (places[i] < 0 || places[i] >= Count) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"places[{i}] = {places[i]} is not one of the {Count} examples."), nameof(places));
        T[] At<T>(T[] all) => [.. places.Select(i => all[i])];
        return new Dataset(At(X), At(Labels), At(Targets), probabilities is null ? null : At(probabilities), Features, Classes);
    }

    /// <summary>The same examples with other labels, whose true probabilities are not known.</summary>
    /// <param name="labels">Shape (N), each in 0 … K − 1.</param>
    /// <exception cref="ArgumentException">The lengths differ; a label is out of range.</exception>
    public Dataset WithLabels(int[] labels) => new(X, labels, null, null, Features, Classes);

    /// <summary>The same examples with probabilities as targets: smoothed labels, or what a teacher said.</summary>
    /// <param name="targets">Shape (N, K): each row in [0, 1] and summing to 1.</param>
    /// <exception cref="ArgumentException">The lengths differ; a row is no distribution.</exception>
    /// <remarks>Book: chapter 13.</remarks>
    public Dataset WithTargets(double[][] targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return new(X, Labels, targets, probabilities, Features, Classes);
    }

    /// <summary>The same examples with some labels wrong: a label i is observed as j with probability Tᵢⱼ.</summary>
    /// <param name="transition">Shape (K, K): row i holds p(observed | true label i) and sums to 1; see <see cref="TransitionMatrix"/>.</param>
    /// <param name="seed">The same seed makes the same mistakes.</param>
    /// <returns>Examples in the same order; their true probabilities are those of the observed labels, p T.</returns>
    /// <exception cref="ArgumentException">The matrix is not K × K; a row is no distribution.</exception>
    /// <remarks>Book: chapter 12.</remarks>
    public Dataset WithNoise(double[][] transition, int seed = 0)
    {
        var k = Classes.Length;
        Rows.RequireDistributions(transition, k, k, nameof(transition));
        var random = new Random(seed);
        int[] observed = [.. Labels.Select(label => random.Categorical(transition[label]))];
        double[][]? noisy = probabilities is null ? null : [.. probabilities.Select(p => TransitionMatrix.Apply(p, transition))];
        return new Dataset(X, observed, null, noisy, Features, Classes);
    }
}
