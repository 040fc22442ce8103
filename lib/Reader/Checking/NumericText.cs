using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossEntropy.Reader.Checking;

/// <summary>Compares two texts word for word, and the numbers in them by value: the last digits may differ from machine to machine.</summary>
internal static partial class NumericText
{
    private const double Tolerance = 1e-6;

    public static bool Equal(string a, string b)
    {
        if (a == b)
            return true;
        var (words, otherWords) = (Number().Split(a), Number().Split(b));
        return words.AsSpan().SequenceEqual(otherWords)
            && Number().Matches(a).Zip(Number().Matches(b)).All(pair => Close(Value(pair.First), Value(pair.Second)));
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    private static double Value(Match number) => double.Parse(number.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.])-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w])")]
    private static partial Regex Number();
}
