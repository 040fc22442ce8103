using System.Text.RegularExpressions;

namespace CrossEntropy.Reader.Notebooks;

/// <summary>What the contents page says of a chapter, taken from the chapter's own first cell.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Promise">The sentence below the heading.</param>
/// <param name="Minutes">How long it takes, or null where it does not say.</param>
/// <param name="Notebook">The chapter itself, or null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal sealed partial record Chapter(string Name, string Title, string Promise, int? Minutes, Notebook? Notebook, string? Problem)
{
    /// <summary>"01" or "A": what stands before the first hyphen of the name.</summary>
    public string Number => Name.Split('-')[0];

    public string Part => Number switch
    {
        "00" => "Before you start",
        "01" or "02" or "03" or "04" => "Part I. The probability view",
        "05" or "06" or "07" or "08" or "09" => "Part II. The training view",
        [>= 'A' and <= 'Z', ..] => "Appendices",
        _ => "Part III. The information view",
    };

    public static Chapter Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        try
        {
            var notebook = Notebook.Read(path);
            var opening = notebook.Cells.FirstOrDefault(cell => cell.IsMarkdown)?.Source ?? "";
            var title = Heading().Match(opening) is { Success: true } heading ? heading.Groups[1].Value.Trim() : name;
            var promise = Paragraph().Match(opening) is { Success: true } paragraph ? paragraph.Groups[1].Value.Trim() : "";
            var minutes = MinutesPhrase().Match(opening) is { Success: true } phrase ? int.Parse(phrase.Groups[1].ValueSpan, provider: null) : (int?)null;
            return new(name, title, promise, minutes, notebook, Problem: null);
        }
        catch (NotebookException error)
        {
            return new(name, name, "", Minutes: null, Notebook: null, error.Message);
        }
    }

    [GeneratedRegex(@"^# +(?:(?:\d+|[A-Z])[.:]? +)?(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^# .+\n\s*\n(.+(?:\n.+)*)", RegexOptions.Multiline)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"(\d+) minutes")]
    private static partial Regex MinutesPhrase();
}
