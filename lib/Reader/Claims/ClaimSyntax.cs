using System.Text.RegularExpressions;

namespace CrossEntropy.Reader.Claims;

/// <summary>Finds the hidden claims of a Markdown cell, and takes them out of the text that is shown.</summary>
internal static partial class ClaimSyntax
{
    public static IEnumerable<Claim> Claims(string markdown)
    {
        foreach (Match comment in Comment().Matches(markdown))
        {
            var lineStart = comment.Index == 0 ? 0 : markdown.LastIndexOf('\n', comment.Index - 1) + 1;
            var before = Comment().Replace(markdown[lineStart..comment.Index], "");
            var line = markdown.AsSpan(0, comment.Index).Count('\n') + 1;
            if (Claim.Read(before, comment.Groups["expression"].Value, line) is { } claim)
                yield return claim;
        }
    }

    public static string WithoutClaims(string markdown) => Comment().Replace(markdown, "");

    [GeneratedRegex(@"<!--=\s*(?<expression>.*?)\s*-->", RegexOptions.Singleline)]
    internal static partial Regex Comment();
}
