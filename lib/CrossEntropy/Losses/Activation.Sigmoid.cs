namespace CrossEntropy;

/// <summary>Functions that turn a model's scores (logits) into probabilities.</summary>
public static partial class Activation
{
    /// <summary>The logistic function σ(z) = 1 / (1 + e^−z): a score in, a probability out.</summary>
    /// <param name="z">The logit, any real number: W·x + b in a linear model.</param>
    /// <returns>A probability in [0, 1]; 0 at −∞, ½ at 0, 1 at +∞; NaN for NaN.</returns>
    /// <remarks>For z &lt; 0 the equal form e^z / (1 + e^z) is used, so that neither side overflows and small probabilities keep
    /// all their digits. As torch.sigmoid and scipy.special.expit.</remarks>
    public static double Sigmoid(double z)
    {
        if (z >= 0) return 1 / (1 + Math.Exp(-z));
        var e = Math.Exp(z);
        return e / (1 + e);
    }
}
