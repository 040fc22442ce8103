namespace CrossEntropy;

/// <summary>Cats, dogs and horses by two measurements. Made up, by a rule that is known.</summary>
/// <remarks>Each animal is one of the three with probability 1/3. Its features are Gaussian around its kind's centre: h, the natural logarithm
/// of the height at the shoulder in metres (centres ln 0.25, ln 0.55, ln 1.5; standard deviation 0.35), and m, the length of the muzzle
/// divided by its width (0.6, 1.1, 1.9; 0.3), with correlation 0.3. As all kinds share one covariance, the true p(kind | h, m) is a softmax
/// of linear logits (Bayes' rule), which softmax regression can express exactly. Book: chapters 02 and 07.</remarks>
public static class Animals
{
    private const double HeightSpread = 0.35;
    private const double MuzzleSpread = 0.3;
    private const double Correlation = 0.3;
    private static readonly double[][] Centres = [[Math.Log(0.25), 0.6], [Math.Log(0.55), 1.1], [Math.Log(1.5), 1.9]];
    private static readonly string[] FeatureNames = ["ln height (m)", "muzzle length / width"];
    private static readonly string[] ClassNames = ["cat", "dog", "horse"];

    /// <summary>The true probabilities of cat, dog and horse.</summary>
    /// <param name="logHeight">The natural logarithm of the height at the shoulder in metres.</param>
    /// <param name="muzzle">The length of the muzzle divided by its width.</param>
    /// <returns>Shape (3).</returns>
    public static double[] Probabilities(double logHeight, double muzzle)
    {
        // ln of each Gaussian density, without what they share.
        double[] logits = [.. Centres.Select(centre =>
        {
            var (a, b) = ((logHeight - centre[0]) / HeightSpread, (muzzle - centre[1]) / MuzzleSpread);
            return -((a * a) - (2 * Correlation * a * b) + (b * b)) / (2 * (1 - (Correlation * Correlation)));
        })];
        return Activation.Softmax(logits);
    }

    /// <summary>Animals at random.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed makes the same animals.</param>
    /// <returns>Classes 0 cat, 1 dog, 2 horse.</returns>
    /// <exception cref="ArgumentException">The count is less than 1.</exception>
    public static Dataset Generate(int count, int seed = 0) => CrossEntropy.Generate.Labelled(
        count,
        seed,
        random =>
        {
            var centre = Centres[random.Next(Centres.Length)];
            var (a, b) = (random.Gaussian(), random.Gaussian());
            return [centre[0] + (HeightSpread * a), centre[1] + (MuzzleSpread * ((Correlation * a) + (Math.Sqrt(1 - (Correlation * Correlation)) * b)))];
        },
        x => Probabilities(x[0], x[1]),
        FeatureNames,
        ClassNames);
}
