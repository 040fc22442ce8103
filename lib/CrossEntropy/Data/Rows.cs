using System.Globalization;

namespace CrossEntropy;

/// <summary>The checks that all tables of numbers share.</summary>
internal static class Rows
{
    /// <summary>A sum this close to 1 is rounding; a larger gap is a mistake.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>Rows of one length, finite.</summary>
    public static void Require(double[][] rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        CrossEntropy.Require.NotEmpty(rows.Length, name);
        for (var i = 0; i < rows.Length; i++)
        {
            CrossEntropy.Require.SameLength(rows[i].Length, Row(name, i), rows[0].Length, Row(name, 0));
            for (var j = 0; j < rows[i].Length; j++)
                if (!double.IsFinite(rows[i][j])) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}][{j}] = {rows[i][j]} is not finite."), name);
        }
    }

    /// <summary>As many rows as said, each as long as said, in [0, 1] and summing to 1.</summary>
    public static void RequireDistributions(double[][] rows, int count, int length, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Length != count) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has {rows.Length} rows, not {count}."), name);
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Length != length) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}] has {rows[i].Length} values, not {length}."), name);
            CrossEntropy.Require.Probabilities(rows[i], Row(name, i));
            var sum = rows[i].Sum();
            if (Math.Abs(sum - 1) > Tolerance) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}] sums to {sum}, not 1."), name);
        }
    }

    private static string Row(string name, int i) => string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]");
}
