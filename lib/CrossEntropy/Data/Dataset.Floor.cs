namespace CrossEntropy;

public sealed partial class Dataset
{
    // Read inside loops and slider frames, these must not be summed anew each time.
    private double? floor;
    private double? trueLoss;
    private double? bestAccuracy;

    /// <summary>The entropy floor: the mean over the examples of H(p(·|x)) = −Σ pₖ ln pₖ, in nats. No model's expected loss is lower.</summary>
    /// <remarks>Book: chapters 03 and 07.</remarks>
    /// <exception cref="InvalidOperationException">The true probabilities are not known.</exception>
    public double Floor => floor ??= Probabilities.Average(row => Information.Entropy(row));

    /// <summary>What the true probabilities pay for these very labels: the mean of −ln p(label | x), in nats. It scatters around <see cref="Floor"/>.</summary>
    /// <exception cref="InvalidOperationException">The true probabilities are not known.</exception>
    public double TrueLoss => trueLoss ??= Probabilities.Zip(Labels, (row, label) => -Math.Log(row[label])).Average();

    /// <summary>How often the likeliest class is right: the mean of max pₖ, which no model's expected accuracy exceeds.</summary>
    /// <exception cref="InvalidOperationException">The true probabilities are not known.</exception>
    public double BestAccuracy => bestAccuracy ??= Probabilities.Average(row => row.Max());
}
