using System.Text.RegularExpressions;

namespace CrossEntropy.Reader.Claims;

/// <summary>
/// The rule "no unverified number": every decimal with three or more significant digits, and every result after = or ≈, carries a claim.
/// A symbol's given value ("y = 1", "K = 3") is what the reader is told, not a result, and needs none.
/// </summary>
internal static partial class ClaimLint
{
    public static IEnumerable<string> Problems(string markdown)
    {
        var lines = Fence().Replace(markdown, block => new string('\n', block.Value.Count(c => c == '\n'))).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var problem in PlacementProblems(lines[i]).Concat(UnprovedNumbers(lines[i])))
                yield return $"line {i + 1}: {problem}";
        }
    }

    // Where a comment would show, or turn the line into a block, in one Markdown renderer or another.
    private static IEnumerable<string> PlacementProblems(string line)
    {
        foreach (Match comment in ClaimSyntax.Comment().Matches(line))
        {
            if (line[..comment.Index].Trim().Length == 0)
                yield return $"the claim {comment.Value} stands at the start of the line.";
            if (Dollars(line[..comment.Index]) % 2 == 1)
                yield return $"the claim {comment.Value} stands inside a formula: put it after the closing $.";
            if (comment.Value.Contains('|', StringComparison.Ordinal))
                yield return $"the claim {comment.Value} holds a |, which ends a table cell.";
            if (ClaimSyntax.WithoutClaims(line[..comment.Index]).Count(c => c == '`') % 2 == 1)
                yield return $"the claim {comment.Value} stands inside a code span.";
            if (Claim.Read(ClaimSyntax.WithoutClaims(line[..comment.Index]), "", 1) is null)
                yield return $"the claim {comment.Value} has no number before it.";
        }
        if (line.Contains("<!--=", StringComparison.Ordinal) && !ClaimSyntax.Comment().IsMatch(line))
            yield return "a claim is not closed on its line.";
    }

    private static IEnumerable<string> UnprovedNumbers(string line)
    {
        // Code spans, addresses, the claims' own expressions and an exercise's number ("**1.10**") hold no prose; blanks keep the columns.
        var prose = NoProse().Replace(line, span => span.Value.StartsWith("<!--=", StringComparison.Ordinal) ? "<!--=".PadRight(span.Length) : new string(' ', span.Length));
        foreach (Match number in Decimal().Matches(prose))
        {
            if (SignificantDigits(number.Groups["number"].Value) >= 3 && !IsProved(prose, number))
                yield return $"{number.Groups["number"].Value} carries no claim.";
        }
        foreach (Match result in Result().Matches(prose))
        {
            if (!GivenValue().IsMatch(prose[..result.Index]) && SignificantDigits(result.Groups["number"].Value) < 3 && !IsProved(prose, result))
                yield return $"{result.Value.Trim()} carries no claim.";
        }
    }

    private static bool IsProved(string prose, Match number) => Closing().IsMatch(prose[(number.Index + number.Length)..]);

    private static int Dollars(string text) => text.Replace("\\$", "", StringComparison.Ordinal).Count(c => c == '$');

    private static int SignificantDigits(string number) =>
        number.Contains('.', StringComparison.Ordinal) ? number.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length : 0;

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"<!--=.*?-->|`[^`]*`|\]\([^)]*\)|<(?!!--)[^>]*>|^\*\*\w+\.\d+\b")]
    private static partial Regex NoProse();

    [GeneratedRegex(@"(?<![\d.\w])(?<number>\d+\.\d+)(?![\d]|\.\d)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"(?:=|≈|\\approx)\s*[-−]?(?<number>\d+(?:\.\d+)?)(?![\d.]*\d|\s*[-+*/^(\\{a-zA-Z]|\s*[−·×])")]
    private static partial Regex Result();

    // A lone symbol: a letter or a Greek name, perhaps with an index, with nothing of an expression before it.
    [GeneratedRegex(@"(?:^|[\s$(,;:{\[*])(?:\\[A-Za-z]+|[A-Za-zα-ω])(?:_\{?\w+\}?)?\s*$")]
    private static partial Regex GivenValue();

    // What may stand between a number and its claim: the end of the formula, a unit sign, emphasis, a power of ten.
    [GeneratedRegex(@"^(?:\s?(?:×|\\times|\\cdot)\s?10\^\{?[-−]?\d+\}?)?(?:\\?[ ]?%|\$|\*|\}|\\ldots|…|\\text\{[^}]*\}|\s?\\,?\\mathrm\{[^}]*\})*<!--=")]
    private static partial Regex Closing();
}
