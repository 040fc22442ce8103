using System.Globalization;

namespace CrossEntropy;

/// <summary>The checks that every formula shares. Each error names the argument, the place and the value.</summary>
internal static class Require
{
    public static void Probability(double value, string name)
    {
        // Written so that NaN fails too: every comparison with NaN is false.
        if (!(value >= 0 && value <= 1))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} = {value} is not in [0, 1]."), Argument(name));
    }

    public static void Probabilities(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
            if (!(values[i] >= 0 && values[i] <= 1)) Probability(values[i], At(name, i));
    }

    public static void SameLength(int length, string name, int otherLength, string otherName)
    {
        if (length != otherLength)
            throw new ArgumentException($"{name} has {Count(length)} but {otherName} has {Count(otherLength)}.", name);
    }

    public static void NotEmpty(int length, string name)
    {
        if (length == 0) throw new ArgumentException($"{name} is empty.", name);
    }

    internal static string At(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");

    private static string Argument(string name) => name.Split('[')[0];

    private static string Count(int length) => length == 1 ? "1 value" : string.Create(CultureInfo.InvariantCulture, $"{length} values");
}
