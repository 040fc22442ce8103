using System.Globalization;

namespace CrossEntropy;

public static partial class Information
{
    /// <summary>Joint entropy, the average surprise of seeing x and y together: −Σ p(x, y)·log p(x, y).</summary>
    /// <param name="joint">Shape (X, Y): joint[x, y] is the probability of x and y together; all of them sum to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>Between max(H(X), H(Y)) and H(X) + H(Y).</returns>
    /// <exception cref="ArgumentException">A probability is NaN or not in [0, 1]; they do not sum to 1; the table is empty.</exception>
    /// <remarks>Book: appendix A. An H with two letters always means cross-entropy in this book, so the joint entropy has no sign of its own.</remarks>
    /// <example><code>Information.JointEntropy(new[,] { { 0.25, 0.25 }, { 0.25, 0.25 } }, Unit.Bits)   // 2</code></example>
    public static double JointEntropy(double[,] joint, Unit unit = Unit.Nats)
    {
        RequireJoint(joint);
        var entropy = 0.0;
        foreach (var probability in joint)
            if (probability > 0) entropy -= probability * Log(probability, unit);
        return entropy;
    }

    /// <summary>Conditional entropy, what is left to learn about the column once the row is known: H(Y|X) = −Σ p(x, y)·log p(y|x).</summary>
    /// <param name="joint">Shape (X, Y): probabilities of x (row) and y (column) together; all of them sum to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>Between 0 (x tells y) and H(Y) (x says nothing); the joint entropy less H(X).</returns>
    /// <exception cref="ArgumentException">As for the joint entropy.</exception>
    /// <remarks>Book: chapter 11 and appendix A: the floor of any model that predicts y from x.</remarks>
    /// <example><code>Information.ConditionalEntropy(new[,] { { 0.5, 0 }, { 0.25, 0.25 } }, Unit.Bits)   // 0.5</code></example>
    public static double ConditionalEntropy(double[,] joint, Unit unit = Unit.Nats)
    {
        RequireJoint(joint);
        var (rows, _) = MarginalsOf(joint);
        var sum = 0.0;
        for (var x = 0; x < joint.GetLength(0); x++)
            for (var y = 0; y < joint.GetLength(1); y++)
                sum -= Relative(joint[x, y], rows[x], unit);
        return Math.Max(sum, 0);
    }

    /// <summary>Mutual information, what row and column tell about each other: I(X;Y) = Σ p(x, y)·log( p(x, y) / (p(x)·p(y)) ).</summary>
    /// <param name="joint">Shape (X, Y): probabilities of x and y together; all of them sum to 1.</param>
    /// <param name="unit">Nats or bits.</param>
    /// <returns>≥ 0, and 0 only where X and Y are independent; H(X) + H(Y) less the joint entropy.</returns>
    /// <exception cref="ArgumentException">As for the joint entropy.</exception>
    /// <remarks>Book: appendix A. As sklearn.metrics.mutual_info_score(None, None, contingency=counts), in nats.</remarks>
    /// <example><code>Information.MutualInformation(new[,] { { 0.5, 0 }, { 0, 0.5 } }, Unit.Bits)   // 1</code></example>
    public static double MutualInformation(double[,] joint, Unit unit = Unit.Nats)
    {
        RequireJoint(joint);
        var (rows, columns) = MarginalsOf(joint);
        var sum = 0.0;
        for (var x = 0; x < rows.Length; x++)
            for (var y = 0; y < columns.Length; y++)
                if (joint[x, y] > 0) sum += joint[x, y] * (Log(joint[x, y] / rows[x], unit) - Log(columns[y], unit));
        return Math.Max(sum, 0); // Rounding may leave −1e-17 where X and Y are independent.
    }

    /// <summary>The probabilities of each row and of each column, whatever the other is.</summary>
    /// <param name="joint">Shape (X, Y): probabilities of x and y together; all of them sum to 1.</param>
    /// <returns>Shapes (X) and (Y): p(x) = Σ_y p(x, y) and p(y) = Σ_x p(x, y).</returns>
    /// <exception cref="ArgumentException">As for the joint entropy.</exception>
    /// <example><code>Information.Marginals(new[,] { { 0.5, 0 }, { 0.25, 0.25 } }).Rows   // [0.5, 0.5]</code></example>
    public static (double[] Rows, double[] Columns) Marginals(double[,] joint)
    {
        RequireJoint(joint);
        return MarginalsOf(joint);
    }

    private static (double[] Rows, double[] Columns) MarginalsOf(double[,] joint)
    {
        var (rows, columns) = (new double[joint.GetLength(0)], new double[joint.GetLength(1)]);
        for (var x = 0; x < rows.Length; x++)
        {
            for (var y = 0; y < columns.Length; y++)
            {
                rows[x] += joint[x, y];
                columns[y] += joint[x, y];
            }
        }
        return (rows, columns);
    }

    private static void RequireJoint(double[,] joint)
    {
        Require.NotEmpty(joint.Length, nameof(joint));
        var sum = 0.0;
        for (var x = 0; x < joint.GetLength(0); x++)
        {
            for (var y = 0; y < joint.GetLength(1); y++)
            {
                if (!(joint[x, y] >= 0 && joint[x, y] <= 1)) Require.Probability(joint[x, y], string.Create(CultureInfo.InvariantCulture, $"joint[{x}, {y}]"));
                sum += joint[x, y];
            }
        }
        Require.SumsToOne(sum, nameof(joint));
    }
}
