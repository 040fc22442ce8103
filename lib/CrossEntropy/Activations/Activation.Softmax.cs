namespace CrossEntropy;

public static partial class Activation
{
    /// <summary>softmax(z)ᵢ = e^(zᵢ/T) / Σ e^(zⱼ/T): scores in, probabilities that sum to 1 out.</summary>
    /// <param name="z">Shape (K): logits. Adding the same number to all changes nothing.</param>
    /// <param name="temperature">T, positive and finite. Above 1 flattens the distribution, below 1 sharpens it.</param>
    /// <returns>Shape (K): probabilities. One logit at +∞ takes all. All NaN if a logit is NaN, if two are +∞, or if two or more
    /// are all −∞: their shares are then not defined.</returns>
    /// <exception cref="ArgumentException">There are no logits; the temperature is not positive and finite.</exception>
    /// <remarks>Computed as e^((zᵢ − max z)/T) over its sum, so that no exponential overflows. Book: chapter 04.
    /// As torch.softmax(z / T) and scipy.special.softmax, which give NaN for any +∞.</remarks>
    /// <example><code>
    /// Activation.Softmax([2, 1, 0])                   // [0.665241, 0.244728, 0.090031]
    /// Activation.Softmax([2, 1, 0], temperature: 2)   // [0.506480, 0.307196, 0.186324]
    /// </code></example>
    public static double[] Softmax(ReadOnlySpan<double> z, double temperature = 1)
    {
        Require.NotEmpty(z.Length, nameof(z));
        Require.Positive(temperature, nameof(temperature));
        var max = z[ArgMax(z)];
        var probabilities = new double[z.Length];
        if (Undefined(z, max))
        {
            Array.Fill(probabilities, double.NaN);
            return probabilities;
        }
        var total = 0.0;
        for (var i = 0; i < z.Length; i++) total += probabilities[i] = Math.Exp(Gap(z[i], max) / temperature);
        for (var i = 0; i < z.Length; i++) probabilities[i] /= total;
        return probabilities;
    }

    /// <summary>The softmax of each row.</summary>
    /// <param name="z">Shape (N, K): one row of logits per example.</param>
    /// <param name="temperature">T, positive and finite.</param>
    /// <returns>Shape (N, K): each row sums to 1.</returns>
    /// <exception cref="ArgumentException">A row has no logits; the temperature is not positive and finite.</exception>
    /// <remarks>As torch.softmax(z / T, dim=1).</remarks>
    /// <example><code>Activation.Softmax([[2, 1, 0], [0, 0, 0]])[1]   // [0.333333, 0.333333, 0.333333]</code></example>
    public static double[][] Softmax(double[][] z, double temperature = 1) => Array.ConvertAll(z, row => Softmax(row, temperature));
}
