namespace CrossEntropy;

/// <summary>Draws that System.Random does not have. With a seed it gives the same numbers on every machine and version of .NET.</summary>
internal static class Sampling
{
    /// <summary>Standard normal, by Box and Muller's transformation.</summary>
    public static double Gaussian(this Random random)
    {
        // 1 − U is never 0.
        var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return radius * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    /// <summary>A class, with the given probabilities.</summary>
    public static int Categorical(this Random random, ReadOnlySpan<double> probabilities)
    {
        var rest = random.NextDouble();
        var k = 0;
        while (k < probabilities.Length - 1 && rest >= probabilities[k]) rest -= probabilities[k++];
        // Rounding may lead past the last class that can be.
        while (probabilities[k] == 0) k--;
        return k;
    }
}
