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

    // 3/5 is the right answer to a reader, and 0 to C#. A 7 is no such quotient where the answer is 2.4.
    private protected override string Aside(object answer) =>
        answer is int or long && Numbers(Solution).Any(number => number != Math.Floor(number) && MayBeQuotient(Numbers(answer)[0], number))
            ? " (If you wrote a fraction such as 3/5: C# divides whole numbers and drops the rest. Write 3.0/5.)"
            : "";

    private static bool MayBeQuotient(double given, double exact) => Math.Abs(given) <= 1 || given == Math.Truncate(exact);

    private protected override bool IsRounded(double[] given) =>
        given.Zip(Numbers(Solution)).All(pair => Rounding.Shortens(pair.Second, pair.First));
}
