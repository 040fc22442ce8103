using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossEntropy;

/// <summary>Words in a figure: line breaks, sentences, culture-invariant numbers.</summary>
internal static partial class PlotText
{
    /// <summary>Breaks a text into lines of at most <paramref name="width"/> characters, where words allow it.</summary>
    public static string Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in Formula().Replace(text, "\u00A0$1\u00A0").Split(' '))
        {
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (Length(lines[^1]) + 1 + Length(word) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return string.Join("<br>", lines);
    }

    public static string[] Lines(string wrapped) => wrapped.Split("<br>");

    /// <summary>The longest line, in characters that are seen.</summary>
    public static int Width(string wrapped) => Lines(wrapped).Max(Length);

    /// <summary>Plain text with a full stop.</summary>
    public static string Sentence(string text)
    {
        var plain = Tag().Replace(text.Replace("<br>", " ", StringComparison.Ordinal), "").Trim();
        return plain.Length == 0 || plain[^1] is '.' or '?' or '!' ? plain : plain + ".";
    }

    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int Length(string text) => Tag().Replace(text, "").Length;

    /// <summary>What keeps both its neighbours in the line: "y = 1", "p − y", "from ln 3".</summary>
    [GeneratedRegex(" (=|−|ln) ")]
    private static partial Regex Formula();

    [GeneratedRegex("</?[a-z]+[^>]*>")]
    private static partial Regex Tag();
}
