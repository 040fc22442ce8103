using System.Globalization;
using System.Text.RegularExpressions;
using CrossEntropy.Reader;
using CrossEntropy.Reader.Claims;
using CrossEntropy.Reader.Notebooks;

namespace Notebooks.Tests;

/// <summary>One row of appendix A: what a call in another library prints.</summary>
/// <param name="Library">Its name; in asterisks where the call is not run.</param>
/// <param name="Call">The Python expression.</param>
/// <param name="Prints">Numbers, "nan", or the name of an exception.</param>
internal sealed record RosettaRow(string Library, string Call, string Prints);

/// <summary>Appendix A as its readers see it.</summary>
internal static partial class RosettaStone
{
    public static string Text { get; } = string.Join("\n\n", new Book(Installation.Notebooks).Find("A-rosetta-stone")!.Notebook!.Cells
        .Where(cell => cell.IsMarkdown).Select(cell => ClaimSyntax.WithoutClaims(cell.Source)));

    /// <summary>What the calls take as given.</summary>
    public static string Preamble => Python().Match(Text).Groups["code"].Value;

    /// <summary>The calls to libraries that can be run here.</summary>
    public static IReadOnlyList<RosettaRow> Rows { get; } =
    [
        .. Table().Matches(Text).SelectMany(table => Row().Matches(table.Value)).Select(row => new RosettaRow(row.Groups["library"].Value, row.Groups["call"].Value, row.Groups["prints"].Value.Trim()))
            .Where(row => !row.Library.StartsWith('*')),
    ];

    /// <summary>What is wrong with a printed row, given what the call now gives; null where all is well.</summary>
    public static string? Complaint(RosettaRow row, string now)
    {
        var (printed, given) = (Split(row.Prints), Split(now));
        return printed.Length == given.Length && printed.Zip(given).All(pair => Agree(pair.First, pair.Second)) ? null : $"{row.Library}, {row.Call}: printed {row.Prints}, gives {now}";
    }

    private static string[] Split(string values) => values.Replace('−', '-').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // Rounded to the digits printed; to about seven where a power of ten is printed, which is done for round numbers in single precision.
    private static bool Agree(string printed, string given)
    {
        if (!double.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var ours) || !double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var theirs))
            return printed == given;
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var most = printed.Contains('e', StringComparison.Ordinal) ? 1e-7 * Math.Abs(theirs) : 0.5 * Math.Pow(10, -decimals);
        return ours.Equals(theirs) || Math.Abs(ours - theirs) <= most + (1e-15 * Math.Abs(theirs));
    }

    [GeneratedRegex(@"^```python\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Python();

    [GeneratedRegex(@"^\| library \| call \| prints \|\n(?:\|.*\n?)+", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| (?<library>[*\w-]+) \| `(?<call>[^`]+)` \|(?<prints>[^|\n]+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
