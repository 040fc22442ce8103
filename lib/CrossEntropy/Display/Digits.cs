using System.Collections;
using System.Globalization;

namespace CrossEntropy;

/// <summary>Values as a reader wants them: about 6 significant digits, the same number of decimals down a column, no culture.</summary>
internal static class Digits
{
    private const int MostDecimals = 6;

    /// <summary>A column of values. Its numbers get as many decimals as the one that needs most, unless one is too small or large for that.</summary>
    public static string[] Column(object?[] values, string? format)
    {
        double[] reals = [.. values.Where(IsReal).Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture)).Where(double.IsFinite)];
        var needed = reals.Select(Short).ToArray();
        format ??= needed.Any(text => text.Contains('E', StringComparison.Ordinal) || Decimals(text) > MostDecimals) || needed.Length == 0
            ? "G6"
            : $"F{needed.Max(Decimals)}";
        return [.. values.Select(value => Text(value, format))];
    }

    public static bool IsNumber(object? value) => IsReal(value) || value is int or long or short or byte or uint or ulong;

    private static bool IsReal(object? value) => value is double or float or decimal;

    private static string Text(object? value, string format) => value switch
    {
        null => "",
        double.PositiveInfinity or float.PositiveInfinity => "∞",
        double.NegativeInfinity or float.NegativeInfinity => "−∞",
        double or float or decimal => Formatted(((IFormattable)value).ToString(format, CultureInfo.InvariantCulture)),
        string text => text,
        bool truth => truth ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Text(item, "G6")))}]",
        _ => value.ToString() ?? "",
    };

    /// <summary>The minus sign as it is printed in the text of the book; no minus zero.</summary>
    private static string Formatted(string number) =>
        number.All(c => c is '-' or '0' or '.') ? number.TrimStart('-') : number.Replace('-', '−');

    private static string Short(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static int Decimals(string text) => text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
}
