using System.Globalization;
using CrossEntropy.Kernel.Execution;

namespace CrossEntropy.Kernel.Display;

/// <summary>A value as text that reads back as the same value: what a claim in the book is compared with.</summary>
internal static class InvariantText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)DisplayBundle.Of(value, "text/plain").Data["text/plain"]!,
    };
}
