namespace CrossEntropy;

public static partial class Activation
{
    /// <summary>softplus(z) = ln(1 + e^z) = −ln σ(−z): what a "no" costs when the logit of "yes" is z.</summary>
    /// <param name="z">The logit, any real number.</param>
    /// <returns>Nats, ≥ 0; 0 at −∞, ln 2 at 0, ∞ at +∞; NaN for NaN.</returns>
    /// <remarks>Computed as max(z, 0) + ln(1 + e^−|z|), where the exponential cannot overflow. Book: chapter 04. As
    /// numpy.logaddexp(0, z); torch.nn.functional.softplus returns z itself above its threshold of 20.</remarks>
    /// <example><code>Activation.Softplus(0)   // 0.693147</code></example>
    public static double Softplus(double z) => Math.Max(z, 0) + Log1P.Of(Math.Exp(-Math.Abs(z)));

    /// <summary>ln σ(z) = −softplus(−z): the logarithm of the probability, without ever computing the probability.</summary>
    /// <param name="z">The logit, any real number.</param>
    /// <returns>Nats, ≤ 0; −∞ at −∞, −ln 2 at 0, 0 at +∞; NaN for NaN.</returns>
    /// <remarks>Stays finite where σ(z) has already rounded to 0 (below z ≈ −745) and exact where it has rounded to 1.
    /// Book: chapter 04. As torch.nn.functional.logsigmoid and scipy.special.log_expit.</remarks>
    /// <example><code>Activation.LogSigmoid(-1000)   // -1000</code></example>
    public static double LogSigmoid(double z) => Math.Min(z, 0) - Log1P.Of(Math.Exp(-Math.Abs(z)));
}
