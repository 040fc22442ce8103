using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossEntropy.Reader.Claims;

/// <summary>A number in prose with the hidden expression that proves it: <c>0.356675&lt;!--= -Math.Log(0.7) --&gt;</c>.</summary>
/// <param name="Shown">The number as the reader sees it.</param>
/// <param name="Expression">The C# expression in the comment.</param>
/// <param name="Value">The number that is shown.</param>
/// <param name="Precision">Half a unit of the last digit shown: how far the true value may lie from what is shown.</param>
/// <param name="Line">The line of the cell, from 1.</param>
internal sealed partial record Claim(string Shown, string Expression, double Value, double Precision, int Line)
{
    /// <summary>True when the value rounds to what is shown; an infinity or NaN never does.</summary>
    public bool Holds(double value) =>
        Math.Abs(value - Value) <= Precision + (1e-9 * Math.Abs(Value));

    /// <summary>Reads the last number of the text that stands before the comment.</summary>
    public static Claim? Read(string before, string expression, int line)
    {
        var match = LastNumber().Match(before);
        if (!match.Success)
            return null;
        var digits = Separator().Replace(match.Groups["digits"].Value, "");
        var power = match.Groups["power"].Success ? Power(match.Groups["power"].Value) : 0;
        var value = double.Parse(digits, CultureInfo.InvariantCulture) * Math.Pow(10, power);
        var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        if (match.Groups["sign"].Success)
            value = -value;
        return new(match.Value, expression, value, 0.5 * Math.Pow(10, power - decimals), line);
    }

    private static int Power(string text) => int.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);

    // A thousands separator is a comma, a space or LaTeX's \, between groups of three digits. A minus is a sign where it touches the number and nothing before it.
    [GeneratedRegex(@"(?<sign>(?<![\w)}\]])[-−])?(?<digits>\d{1,3}(?:(?:[, ]|\\,|\{,\})\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:\s*(?:×|\\times|\\cdot)\s*10\^\{?|e)(?<power>[-−]?\d+)\}?)?(?!.*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"[, ]|\\,|\{,\}")]
    private static partial Regex Separator();
}
