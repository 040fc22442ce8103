using System.Text.RegularExpressions;

namespace Notebooks.Tests;

/// <summary>The symbols in the formulas of a Markdown text: single letters, named functions and commands, without what only sets them out.</summary>
internal static partial class FormulaSymbols
{
    /// <summary>Size, space, brackets and fractions: nothing a reader would look up.</summary>
    private static readonly HashSet<string> Layout =
    [
        "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "quad", "qquad", "boxed", "begin", "end", "frac", "tfrac", "dfrac",
        "dots", "ldots", "cdots", "displaystyle", "mathrm", "mathsf", "mathbf", "limits", "not", "lbrace", "rbrace", "underbrace", "overbrace",
    ];

    /// <summary>Two ways to write one sign.</summary>
    private static readonly Dictionary<string, string> Same = new()
    {
        ["|"] = "Vert",
        ["lVert"] = "Vert",
        ["rVert"] = "Vert",
        ["leq"] = "le",
        ["geq"] = "ge",
        ["gets"] = "leftarrow",
        ["rightarrow"] = "to",
        ["neq"] = "ne",
    };

    public static IEnumerable<string> In(string markdown) =>
        Formulas(markdown).SelectMany(Symbols).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Formulas(string markdown) =>
        Formula().Matches(NoProse().Replace(markdown, " ")).Select(match => match.Groups["formula"].Value);

    private static IEnumerable<string> Symbols(string formula)
    {
        formula = Words().Replace(formula, " ");
        foreach (Match function in Named().Matches(formula))
            yield return function.Groups["name"].Value;
        formula = Named().Replace(formula, " ");
        foreach (Match command in Command().Matches(formula))
        {
            var name = Same.GetValueOrDefault(command.Groups["name"].Value, command.Groups["name"].Value);
            if (!Layout.Contains(name))
                yield return $@"\{name}";
        }
        foreach (Match letter in Letter().Matches(Escape().Replace(formula, " ")))
            yield return letter.Value;
    }

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`|<!--.*?-->", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NoProse();

    [GeneratedRegex(@"(?<!\\)\$\$(?<formula>.+?)\$\$|(?<!\\)\$(?<formula>[^$\n]+)\$", RegexOptions.Singleline)]
    private static partial Regex Formula();

    // What is said in words, and the names of LaTeX's own surroundings.
    [GeneratedRegex(@"\\(?:text|textbf|mbox|begin|end)\s*\{[^{}]*\}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\\(?:operatorname|mathrm|mathsf|mathbf|mathbb|mathcal)\*?\{(?<name>[^{}]*)\}")]
    private static partial Regex Named();

    [GeneratedRegex(@"\\(?<name>[A-Za-z]+|\|)")]
    private static partial Regex Command();

    [GeneratedRegex(@"\\(?:[A-Za-z]+|.)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();
}
