using System.Collections;
using System.Globalization;

namespace CrossEntropy;

/// <summary>Asks for several numbers in order.</summary>
internal sealed class Vector(string id, double[] answer, string because, string hint, Mistake[]? mistakes = null, double tolerance = Exercise.ThreeDigits)
    : Exercise(id, answer, because, hint, mistakes ?? [], tolerance)
{
    private protected override double[]? Read(object answer, out string complaint)
    {
        var length = ((double[])Solution).Length;
        complaint = $"{length} numbers are wanted, such as new[] {{ {string.Join(", ", Enumerable.Range(1, length).Select(place => $"0.{place}"))} }}, not {Kind.Of(answer)}.";
        if (answer is string or not IEnumerable) return null;
        object?[] items = [.. ((IEnumerable)answer).Cast<object?>()];
        if (!items.All(Digits.IsNumber)) return null;
        complaint = $"{length} numbers are wanted, and your answer has {items.Length}.";
        return items.Length == length ? [.. items.Select(item => Convert.ToDouble(item, CultureInfo.InvariantCulture))] : null;
    }

    private protected override bool IsRounded(double[] given) =>
        given.Zip(Numbers(Solution)).All(pair => Rounding.Shortens(pair.Second, pair.First));
}
