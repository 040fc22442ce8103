namespace CrossEntropy;

public static partial class Activation
{
    /// <summary>LSE(z) = ln Σ e^zᵢ: the smooth maximum, between max z and max z + ln K.</summary>
    /// <param name="z">Shape (K): logits.</param>
    /// <returns>One number, in the unit of the logits (nats); ∞ if a logit is +∞, −∞ if all are −∞, NaN if one is NaN.</returns>
    /// <exception cref="ArgumentException">There are no logits.</exception>
    /// <remarks>The largest logit is taken out first: ln Σ e^zᵢ = max z + ln Σ e^(zᵢ − max z). Nothing then overflows.
    /// Book: chapter 04. As torch.logsumexp and scipy.special.logsumexp.</remarks>
    /// <example><code>Activation.LogSumExp([1000, 1000])   // 1000.693147</code></example>
    public static double LogSumExp(ReadOnlySpan<double> z)
    {
        Require.NotEmpty(z.Length, nameof(z));
        return z[ArgMax(z)] + LogOfTotal(z, 1);
    }

    /// <summary>ln Σ e^((zᵢ − max z) / T). The largest term is exactly 1, so the others are what is added to 1.</summary>
    private static double LogOfTotal(ReadOnlySpan<double> z, double temperature)
    {
        var largest = ArgMax(z);
        var others = 0.0;
        for (var i = 0; i < z.Length; i++)
            if (i != largest) others += Math.Exp(Gap(z[i], z[largest]) / temperature);
        return Log1P.Of(others);
    }

    /// <summary>z − max, which is 0 at the largest itself, even where ∞ − ∞ would be NaN.</summary>
    private static double Gap(double z, double max) => z == max ? 0 : z - max;

    /// <summary>Where the largest value is first found; a NaN counts as larger than all, so that it is not overlooked.</summary>
    private static int ArgMax(ReadOnlySpan<double> z)
    {
        var largest = 0;
        for (var i = 1; i < z.Length; i++)
            if (z[i] > z[largest] || double.IsNaN(z[i])) largest = i;
        return largest;
    }
}
