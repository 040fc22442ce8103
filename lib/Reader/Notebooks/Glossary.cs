using System.Text.RegularExpressions;

namespace CrossEntropy.Reader.Notebooks;

/// <summary>One row of the glossary.</summary>
/// <param name="Names">The term and its other names, or a symbol as it is written.</param>
/// <param name="Meaning">What it means, in Markdown.</param>
/// <param name="Chapters">Links to the chapters that define it, in Markdown.</param>
/// <param name="IsExplained">Whether the term, set in bold, is explained wherever it occurs. Everyday words, in italics, are not.</param>
internal sealed record GlossaryEntry(IReadOnlyList<string> Names, string Meaning, string Chapters, bool IsExplained);

/// <summary>The tables of a book headed "term, meaning, chapter" and "symbol, meaning, chapter": appendix B.</summary>
internal static partial class Glossary
{
    public static IReadOnlyList<GlossaryEntry> Terms(IEnumerable<Chapter> chapters) => [.. Rows(chapters, "term")];

    public static IReadOnlyList<GlossaryEntry> Symbols(IEnumerable<Chapter> chapters) => [.. Rows(chapters, "symbol")];

    private static IEnumerable<GlossaryEntry> Rows(IEnumerable<Chapter> chapters, string kind) =>
        from cell in chapters.SelectMany(chapter => chapter.Notebook?.Cells ?? [])
        where cell.IsMarkdown
        from Match table in Table().Matches(cell.Source)
        where table.Groups["kind"].Value == kind
        from row in table.Groups["row"].Captures
        select Entry(row.Value.Trim().Trim('|').Split(" | "));

    private static GlossaryEntry Entry(string[] cells) => new(
        [.. CommaBetweenNames().Split(cells[0].Trim()).Select(name => name.Trim('*'))],
        cells.ElementAtOrDefault(1)?.Trim() ?? "",
        cells.ElementAtOrDefault(2)?.Trim() ?? "",
        IsExplained: cells[0].Trim().StartsWith("**", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<kind>term|symbol) \| meaning \| chapter \|\n\|[-| ]+\|\n(?:(?<row>\|.*\|)(?:\n|$))+", RegexOptions.Multiline)]
    private static partial Regex Table();

    // Not the comma in a formula, after which an odd number of dollars follows.
    [GeneratedRegex(@",\s*(?=(?:[^$]*\$[^$]*\$)*[^$]*$)")]
    private static partial Regex CommaBetweenNames();
}
