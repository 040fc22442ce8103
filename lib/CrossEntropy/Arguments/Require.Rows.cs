using System.Globalization;
using System.Numerics.Tensors;

namespace CrossEntropy;

internal static partial class Require
{
    /// <summary>Probabilities are typed with a few digits and added in double: this much of a sum is rounding, as scikit-learn sees it too.</summary>
    private const double Rounding = 1e-8;

    /// <summary>Probabilities of everything that can happen: at least one, each in [0, 1], together 1.</summary>
    public static void Distribution(ReadOnlySpan<double> values, string name)
    {
        NotEmpty(values.Length, name);
        Probabilities(values, name);
        SumsToOne(TensorPrimitives.Sum(values), name);
    }

    public static void SumsToOne(double sum, string name)
    {
        if (Math.Abs(sum - 1) > Rounding)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} sums to {sum:G15}, not 1."), Argument(name));
    }

    /// <summary>At least one row, each as long as the first and not empty.</summary>
    public static void Rows(double[][] rows, string name)
    {
        NotEmpty(rows.Length, name);
        NotEmpty(rows[0].Length, At(name, 0));
        for (var i = 1; i < rows.Length; i++) SameLength(rows[i].Length, At(name, i), rows[0].Length, At(name, 0));
    }

    public static void Distributions(double[][] rows, string name)
    {
        Rows(rows, name);
        for (var i = 0; i < rows.Length; i++) Distribution(rows[i], At(name, i));
    }

    /// <summary>Logits whose softmax exists: no NaN, and no two infinities that share the maximum.</summary>
    public static void Logits(ReadOnlySpan<double> logits, string name)
    {
        NotEmpty(logits.Length, name);
        Numbers(logits, name);
        if (logits.Count(double.PositiveInfinity) > 1) throw new ArgumentException($"{name} has more than one value at +∞: their probabilities are not defined.", Argument(name));
        if (logits.Length > 1 && logits.Count(double.NegativeInfinity) == logits.Length) throw new ArgumentException($"{name} has every value at -∞: their probabilities are not defined.", Argument(name));
    }

    public static void LogitRows(double[][] rows, string name)
    {
        Rows(rows, name);
        for (var i = 0; i < rows.Length; i++) Logits(rows[i], At(name, i));
    }

    public static void ClassIndex(int value, string name, int classes)
    {
        if (value < 0 || value >= classes) throw Wrong(name, value, string.Create(CultureInfo.InvariantCulture, $"is not a class index in [0, {classes - 1}]"));
    }
}
