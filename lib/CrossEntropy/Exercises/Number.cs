using System.Globalization;

namespace CrossEntropy;

/// <summary>Asks for one number.</summary>
internal sealed class Number(string id, double answer, string because, string hint, Mistake[]? mistakes = null, double tolerance = Exercise.ThreeDigits)
    : Exercise(id, answer, because, hint, mistakes ?? [], tolerance)
{
    private protected override double[]? Read(object answer, out string complaint)
    {
        complaint = $"A number is wanted, such as 0.25, not {Kind.Of(answer)}.";
        return Digits.IsNumber(answer) ? [Convert.ToDouble(answer, CultureInfo.InvariantCulture)] : null;
    }

    private protected override bool IsRounded(double[] given) =>
        given.Zip(Numbers(Solution)).All(pair => Rounding.Shortens(pair.Second, pair.First));
}
