namespace CrossEntropy;

public sealed partial class Dataset
{
    /// <summary>The entropy floor: the mean over the examples of H(p(·|x)) = −Σ pₖ ln pₖ, in nats. No model's expected loss is lower.</summary>
    /// <remarks>Book: chapters 03 and 07.</remarks>
    /// <exception cref="InvalidOperationException">The true probabilities are not known.</exception>
    public double Floor => Probabilities.Average(row => row.Sum(p => p > 0 ? -p * Math.Log(p) : 0));

    /// <summary>What the true probabilities pay for these very labels: the mean of −ln p(label | x), in nats. It scatters around <see cref="Floor"/>.</summary>
    /// <exception cref="InvalidOperationException">The true probabilities are not known.</exception>
    public double TrueLoss => Probabilities.Zip(Labels, (row, label) => -Math.Log(row[label])).Average();

    /// <summary>How often the likeliest class is right: the mean of max pₖ, which no model's expected accuracy exceeds.</summary>
    /// <exception cref="InvalidOperationException">The true probabilities are not known.</exception>
    public double BestAccuracy => Probabilities.Average(row => row.Max());
}
