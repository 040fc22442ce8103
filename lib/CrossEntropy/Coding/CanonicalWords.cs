using System.Globalization;
using System.Numerics;

namespace CrossEntropy;

/// <summary>Words for given lengths: in order of length, then of symbol, each is the binary number after the one before.</summary>
internal static class CanonicalWords
{
    public static string[] Of(int[] lengths)
    {
        var words = new string[lengths.Length];
        Array.Fill(words, "");
        // A very rare symbol may have a word of more than 64 bits.
        var next = BigInteger.Zero;
        var length = 0;
        foreach (var symbol in Enumerable.Range(0, lengths.Length).Where(s => lengths[s] > 0).OrderBy(s => lengths[s]).ThenBy(s => s))
        {
            next <<= lengths[symbol] - length;
            length = lengths[symbol];
            words[symbol] = Binary(next, length);
            next += 1;
        }

        return words;
    }

    // Format "B" may lead with one zero more than asked for, the sign.
    private static string Binary(BigInteger number, int length) =>
        number.ToString("B", CultureInfo.InvariantCulture).TrimStart('0').PadLeft(length, '0');
}
