using System.Globalization;

namespace CrossEntropy;

/// <summary>Probabilities or counts: numbers ≥ 0 of which only the proportions matter.</summary>
internal static class Weights
{
    /// <summary>Their sum, once they are found to be in order.</summary>
    public static double Sum(ReadOnlySpan<double> weights, string name)
    {
        Require.NotEmpty(weights.Length, name);
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && double.IsFinite(weights[i])))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}] = {weights[i]} is not a finite number ≥ 0."), name);
            sum += weights[i];
        }

        if (!(sum > 0 && double.IsFinite(sum))) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} sum to {sum}."), name);
        return sum;
    }
}
