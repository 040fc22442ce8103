using System.Text;

namespace CrossEntropy;

/// <summary>This book's own text, as it was one day: the prose of chapters 00 to 09, without formulas, tables, code and the targets of links.</summary>
/// <remarks>Frozen, so that the numbers counted from it stay; the chapters themselves are mended now and then. Book: chapters 15 and 16.</remarks>
public static class Corpus
{
    private static readonly Lazy<byte[]> Resource = new(Read);
    private static readonly Lazy<string> Reduced = new(() => Reduce(Text));

    /// <summary>The text, 112,743 characters; lines end with \n.</summary>
    public static string Text => Encoding.UTF8.GetString(Resource.Value);

    /// <summary>The text in UTF-8, 112,881 bytes: 138 more than characters, since a sign such as − or θ takes two or three.</summary>
    /// <returns>A copy of your own.</returns>
    public static byte[] Bytes => [.. Resource.Value];

    /// <summary>The text in <see cref="Alphabet"/>, 103,409 letters: A to Z made small, whatever stands between words made one space.</summary>
    /// <example><code>Corpus.Letters.Length   // 103409</code></example>
    public static string Letters => Reduced.Value;

    /// <summary>The 27 signs of <see cref="Letters"/>: the space, then a to z.</summary>
    public static string Alphabet => " abcdefghijklmnopqrstuvwxyz";

    private static string Reduce(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsAsciiLetter(sign)) letters.Append(char.ToLowerInvariant(sign));
            else if (letters.Length > 0 && letters[^1] != ' ') letters.Append(' ');
        }

        return letters.ToString().TrimEnd();
    }

    private static byte[] Read()
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream("corpus.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
