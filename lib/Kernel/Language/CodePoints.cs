using System.Text;

namespace CrossEntropy.Kernel.Language;

/// <summary>Jupyter counts a cursor's place in code points, .NET in UTF-16 units: they differ behind an emoji.</summary>
internal static class CodePoints
{
    /// <summary>The index in <paramref name="text"/> after so many code points; its end when it has fewer.</summary>
    public static int ToIndex(string text, int codePoints)
    {
        var index = 0;
        for (var left = codePoints; left > 0 && index < text.Length; left--) index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>How many code points stand before an index.</summary>
    public static int Before(string text, int index) => text.AsSpan(0, index).EnumerateRunes().Count();

    private static int Count(this SpanRuneEnumerator runes)
    {
        var count = 0;
        foreach (var _ in runes) count++;
        return count;
    }
}
