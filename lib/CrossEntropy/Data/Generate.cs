using System.Globalization;

namespace CrossEntropy;

/// <summary>What all generators share.</summary>
internal static class Generate
{
    public static void RequireCount(int count)
    {
        if (count < 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"count = {count} is less than 1."), nameof(count));
    }

    /// <summary>Draws features, and then each label from the probabilities they give.</summary>
    public static Dataset Labelled(int count, int seed, Func<Random, double[]> features, Func<double[], double[]> probabilities, string[] names, string[] classes)
    {
        RequireCount(count);
        var random = new Random(seed);
        var (x, p, labels) = (new double[count][], new double[count][], new int[count]);
        for (var i = 0; i < count; i++)
        {
            x[i] = features(random);
            p[i] = probabilities(x[i]);
            labels[i] = random.Categorical(p[i]);
        }

        return new Dataset(x, labels, p, names, classes);
    }
}
