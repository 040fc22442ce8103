using System.Globalization;
using System.Numerics;

namespace CrossEntropy;

/// <summary>The checks that every formula shares. Each error names the argument, the place and the value.</summary>
internal static partial class Require
{
    public static void Probability(double value, string name)
    {
        // Written so that NaN fails too: every comparison with NaN is false.
        if (!(value >= 0 && value <= 1)) throw Wrong(name, value, "is not in [0, 1]");
    }

    public static void Probabilities(ReadOnlySpan<double> values, string name)
    {
        var i = 0;
        // As many at a time as the processor compares: looking at one after another takes as long as their entropy.
        while (i <= values.Length - Vector<double>.Count && AreProbabilities(new Vector<double>(values[i..]))) i += Vector<double>.Count;
        for (; i < values.Length; i++) Probability(values[i], name, i);
    }

    private static bool AreProbabilities(Vector<double> values) =>
        System.Numerics.Vector.GreaterThanOrEqualAll(values, Vector<double>.Zero) && System.Numerics.Vector.LessThanOrEqualAll(values, Vector<double>.One);

    private static void Probability(double value, string name, int index)
    {
        if (!(value >= 0 && value <= 1)) Probability(value, At(name, index));
    }

    public static void Number(double value, string name)
    {
        if (double.IsNaN(value)) throw Wrong(name, value, "is not a number");
    }

    public static void Numbers(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
            if (double.IsNaN(values[i])) Number(values[i], At(name, i));
    }

    public static void FiniteNumbers(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i])) throw Wrong(At(name, i), values[i], "is not finite");
    }

    public static void Labels(ReadOnlySpan<double> labels, string name)
    {
        NotEmpty(labels.Length, name);
        for (var i = 0; i < labels.Length; i++)
            // Zero for 0 and 1 alone, and without a choice that half of all labels would take the other way.
            if (labels[i] * (1 - labels[i]) != 0) throw Wrong(At(name, i), labels[i], "is neither 0 nor 1");
    }

    public static void Positive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value))) throw Wrong(name, value, "is not positive and finite");
    }

    public static void NotNegative(double value, string name)
    {
        if (!(value >= 0 && double.IsFinite(value))) throw Wrong(name, value, "is not finite and at least 0");
    }

    /// <summary>No weights at all (an empty span), or as many as there are things to weigh.</summary>
    public static void Weights(ReadOnlySpan<double> values, string name, int length, string otherName)
    {
        if (values.Length == 0) return;
        SameLength(values.Length, name, length, otherName);
        for (var i = 0; i < values.Length; i++)
            if (!(values[i] >= 0 && double.IsFinite(values[i]))) NotNegative(values[i], At(name, i));
    }

    public static void SameLength(int length, string name, int otherLength, string otherName)
    {
        if (length != otherLength)
            throw new ArgumentException($"{name} has {Count(length)} but {otherName} has {Count(otherLength)}.", Argument(name));
    }

    public static void NotEmpty(int length, string name)
    {
        if (length == 0) throw new ArgumentException($"{name} is empty.", Argument(name));
    }

    /// <summary>The error for one value: "probabilities[2] = 1.2 is not in [0, 1]."</summary>
    public static ArgumentException Wrong(string name, IFormattable value, string complaint) =>
        new($"{name} = {value.ToString(null, CultureInfo.InvariantCulture)} {complaint}.", Argument(name));

    internal static string At(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");

    private static string Argument(string name) => name.Split('[')[0];

    private static string Count(int length) => length == 1 ? "1 value" : string.Create(CultureInfo.InvariantCulture, $"{length} values");
}
