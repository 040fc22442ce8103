namespace CrossEntropy;

/// <summary>Whether probabilities mean what they say: of the days with 70 % chance of rain, does it rain on 70 %?</summary>
public static partial class Calibration
{
    /// <summary>Sorts predictions into bins of equal width and compares what they promised with what happened.</summary>
    /// <param name="probabilities">Shape (N): the probability given to "yes", in [0, 1].</param>
    /// <param name="targets">Shape (N): 1 for yes, 0 for no.</param>
    /// <param name="bins">How many bins [0, 1] is cut into.</param>
    /// <returns>The bins that are not empty, from low to high.</returns>
    /// <exception cref="ArgumentException">A probability is not in [0, 1]; a target is neither 0 nor 1; there is no bin; the lengths differ; there are no examples.</exception>
    /// <remarks>Book: chapter 14. As sklearn.calibration.calibration_curve, whose inner edges are numpy's linspace: its 3/10 is 0.30000000000000004.</remarks>
    /// <example><code>Calibration.ReliabilityBins([0.1, 0.2, 0.8], [0, 1, 1], bins: 2)[0].Frequency   // 0.5</code></example>
    public static ReliabilityBin[] ReliabilityBins(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, int bins = 10)
    {
        RequireOutcomes(probabilities, targets, bins);
        var (count, promised, kept) = (new int[bins], new double[bins], new double[bins]);
        for (var i = 0; i < targets.Length; i++)
        {
            var bin = 0;
            while (probabilities[i] > (bin + 1) / (double)bins) bin++;
            count[bin]++;
            promised[bin] += probabilities[i];
            kept[bin] += targets[i];
        }
        return
        [
            .. from bin in Enumerable.Range(0, bins)
               where count[bin] > 0
               select new ReliabilityBin(bin / (double)bins, (bin + 1) / (double)bins, count[bin], promised[bin] / count[bin], kept[bin] / count[bin]),
        ];
    }

    /// <summary>The same for K classes: the probability of each example's most probable class, and whether that was the true one.</summary>
    /// <param name="probabilities">Shape (N, K): one row per example; each sums to 1.</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="bins">How many bins [0, 1] is cut into.</param>
    /// <returns>The bins that are not empty, from low to high.</returns>
    /// <exception cref="ArgumentException">A row is no distribution; a target is no class index; there is no bin; the lengths differ; there are no examples.</exception>
    /// <remarks>Book: chapter 14. Of several most probable classes the first counts, as in numpy.argmax.</remarks>
    public static ReliabilityBin[] ReliabilityBins(double[][] probabilities, ReadOnlySpan<int> targets, int bins = 10)
    {
        Require.Distributions(probabilities, nameof(probabilities));
        Require.SameLength(probabilities.Length, nameof(probabilities), targets.Length, nameof(targets));
        var (confidence, right) = (new double[targets.Length], new double[targets.Length]);
        for (var i = 0; i < targets.Length; i++)
        {
            Require.ClassIndex(targets[i], Require.At(nameof(targets), i), probabilities[0].Length);
            confidence[i] = probabilities[i].Max();
            right[i] = Array.IndexOf(probabilities[i], confidence[i]) == targets[i] ? 1 : 0;
        }
        return ReliabilityBins(confidence, right, bins);
    }

    /// <summary>Expected calibration error: the gap between promised and kept, averaged over the predictions: Σ (count/N)·|frequency − probability|.</summary>
    /// <param name="probabilities">Shape (N), in [0, 1].</param>
    /// <param name="targets">Shape (N): 1 or 0.</param>
    /// <param name="bins">How many bins [0, 1] is cut into. The result depends on it: more bins see more error, and more noise.</param>
    /// <returns>Between 0 (calibrated, as far as these bins can see) and 1.</returns>
    /// <exception cref="ArgumentException">As for the bins.</exception>
    /// <remarks>Book: chapter 14. Source: C. Guo et al., "On calibration of modern neural networks" (2017).</remarks>
    /// <example><code>Calibration.ExpectedCalibrationError([0.1, 0.2, 0.8], [0, 1, 1], bins: 2)   // 0.3</code></example>
    public static double ExpectedCalibrationError(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, int bins = 10) =>
        MeanGap(ReliabilityBins(probabilities, targets, bins));

    /// <summary>Expected calibration error of the most probable class among K.</summary>
    /// <param name="probabilities">Shape (N, K): one row per example; each sums to 1.</param>
    /// <param name="targets">Shape (N): class indices.</param>
    /// <param name="bins">How many bins [0, 1] is cut into.</param>
    /// <returns>Between 0 and 1.</returns>
    /// <exception cref="ArgumentException">As for the bins.</exception>
    /// <remarks>Book: chapter 14.</remarks>
    /// <example><code>Calibration.ExpectedCalibrationError([[0.9, 0.1], [0.4, 0.6]], [0, 0])   // 0.35</code></example>
    public static double ExpectedCalibrationError(double[][] probabilities, ReadOnlySpan<int> targets, int bins = 10) =>
        MeanGap(ReliabilityBins(probabilities, targets, bins));

    private static double MeanGap(ReliabilityBin[] bins) =>
        bins.Sum(bin => bin.Count * Math.Abs(bin.Frequency - bin.Probability)) / bins.Sum(bin => bin.Count);

    private static void RequireOutcomes(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> targets, int bins)
    {
        Require.NotEmpty(probabilities.Length, nameof(probabilities));
        Require.SameLength(probabilities.Length, nameof(probabilities), targets.Length, nameof(targets));
        Require.Probabilities(probabilities, nameof(probabilities));
        Require.Labels(targets, nameof(targets));
        if (bins < 1) throw Require.Wrong(nameof(bins), bins, "is not at least 1");
    }
}
