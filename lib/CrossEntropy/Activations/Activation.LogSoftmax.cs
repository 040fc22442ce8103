namespace CrossEntropy;

public static partial class Activation
{
    /// <summary>ln softmax(z)ᵢ = zᵢ/T − LSE(z/T): the logarithms of the probabilities, without ever computing the probabilities.</summary>
    /// <param name="z">Shape (K): logits.</param>
    /// <param name="temperature">T, positive and finite. Above 1 flattens the distribution, below 1 sharpens it.</param>
    /// <returns>Shape (K): nats, each ≤ 0. One logit at +∞ takes all: 0 there and −∞ elsewhere. All NaN if a logit is NaN, if two
    /// are +∞, or if two or more are all −∞: their shares are then not defined.</returns>
    /// <exception cref="ArgumentException">There are no logits; the temperature is not positive and finite.</exception>
    /// <remarks>Book: chapter 04. As torch.nn.functional.log_softmax(z / T) and scipy.special.log_softmax, which give NaN for any +∞.</remarks>
    /// <example><code>Activation.LogSoftmax([1000, 0])   // [0, -1000]</code></example>
    public static double[] LogSoftmax(ReadOnlySpan<double> z, double temperature = 1)
    {
        Require.NotEmpty(z.Length, nameof(z));
        Require.Positive(temperature, nameof(temperature));
        var max = z[ArgMax(z)];
        var logs = new double[z.Length];
        if (Undefined(z, max))
        {
            Array.Fill(logs, double.NaN);
            return logs;
        }
        var total = LogOfTotal(z, temperature);
        for (var i = 0; i < logs.Length; i++) logs[i] = Gap(z[i], max) / temperature - total;
        return logs;
    }

    /// <summary>The log-softmax of each row.</summary>
    /// <param name="z">Shape (N, K): one row of logits per example.</param>
    /// <param name="temperature">T, positive and finite.</param>
    /// <returns>Shape (N, K): nats.</returns>
    /// <exception cref="ArgumentException">A row has no logits; the temperature is not positive and finite.</exception>
    /// <remarks>As torch.nn.functional.log_softmax(z / T, dim=1).</remarks>
    public static double[][] LogSoftmax(double[][] z, double temperature = 1) => Array.ConvertAll(z, row => LogSoftmax(row, temperature));

    /// <summary>Two infinities that share the maximum: which is larger, and by how much, nobody can say.</summary>
    private static bool Undefined(ReadOnlySpan<double> z, double max) =>
        double.IsNaN(max) || (double.IsInfinity(max) && z.Count(max) > 1);
}
