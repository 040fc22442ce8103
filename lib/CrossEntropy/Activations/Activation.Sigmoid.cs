namespace CrossEntropy;

/// <summary>Functions that turn a model's scores (logits) into probabilities, or into their logarithms.</summary>
public static partial class Activation
{
    /// <summary>The logistic function σ(z) = 1 / (1 + e^−z): a score in, a probability out.</summary>
    /// <param name="z">The logit, any real number: W·x + b in a linear model.</param>
    /// <returns>A probability in [0, 1]; 0 at −∞, ½ at 0, 1 at +∞; NaN for NaN.</returns>
    /// <remarks>For z &lt; 0 the equal form e^z / (1 + e^z) is used, so that neither side overflows and small probabilities keep
    /// all their digits. Book: chapters 01 and 04. As torch.sigmoid and scipy.special.expit.</remarks>
    /// <example><code>Activation.Sigmoid(2)   // 0.880797</code></example>
    public static double Sigmoid(double z)
    {
        if (z >= 0) return 1 / (1 + Math.Exp(-z));
        var e = Math.Exp(z);
        return e / (1 + e);
    }

    /// <summary>The logistic function of each logit.</summary>
    /// <param name="z">Shape (N): logits.</param>
    /// <returns>Shape (N): probabilities.</returns>
    /// <remarks>As torch.sigmoid.</remarks>
    /// <example><code>Activation.Sigmoid([-2, 0, 2])   // [0.119203, 0.5, 0.880797]</code></example>
    public static double[] Sigmoid(ReadOnlySpan<double> z)
    {
        var probabilities = new double[z.Length];
        for (var i = 0; i < z.Length; i++) probabilities[i] = Sigmoid(z[i]);
        return probabilities;
    }
}
