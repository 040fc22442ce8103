namespace CrossEntropy;

/// <summary>Customers of a bank: will the card be overdue? Made up, by a rule that is known.</summary>
/// <remarks>Two features: utilisation u, the share of the credit limit in use, uniform in [0, 1]; savings s, in months of income,
/// exponential with mean 2. The truth is p(overdue | u, s) = σ(3 u − 0.8 s + b), b = −1, which logistic regression can express exactly.
/// About 34 customers in 100 are overdue. Book: chapters 01, 07, 08 and 09.</remarks>
public static class BankCustomers
{
    private static readonly string[] FeatureNames = ["utilisation (share of limit)", "savings (months of income)"];
    private static readonly string[] ClassNames = ["on time", "overdue"];

    /// <summary>The true weights, for utilisation and for savings.</summary>
    public static double[] Weights => [3, -0.8];

    /// <summary>The true bias b.</summary>
    public const double Bias = -1;

    /// <summary>The true probability that a customer's card will be overdue.</summary>
    /// <param name="utilisation">The share of the credit limit in use.</param>
    /// <param name="savings">In months of income.</param>
    /// <param name="bias">b: a lower one makes overdue cards rarer.</param>
    /// <example><code>BankCustomers.Probability(0.9, 0.5)   // 0.785835</code></example>
    public static double Probability(double utilisation, double savings, double bias = Bias) =>
        Activation.Sigmoid((Weights[0] * utilisation) + (Weights[1] * savings) + bias);

    /// <summary>Customers at random.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed makes the same customers.</param>
    /// <param name="bias">b: a lower one makes overdue cards rarer; with −4.77 it is about 1 in 50.</param>
    /// <returns>Class 1 is "overdue".</returns>
    /// <exception cref="ArgumentException">The count is less than 1.</exception>
    public static Dataset Generate(int count, int seed = 0, double bias = Bias) => CrossEntropy.Generate.Labelled(
        count,
        seed,
        random => [random.NextDouble(), -2 * Math.Log(1 - random.NextDouble())],
        x =>
        {
            var p = Probability(x[0], x[1], bias);
            return [1 - p, p];
        },
        FeatureNames,
        ClassNames);
}
