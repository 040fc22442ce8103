using System.Globalization;

namespace CrossEntropy;

/// <summary>The shortest code that gives every symbol a word of whole bits of its own, none the beginning of another.</summary>
/// <remarks>With H the entropy in bits of the probabilities it was made for, its expected length L keeps H ≤ L &lt; H + 1 (one symbol
/// alone, which takes 1 bit, apart). Book: chapter 10. Huffman (1952); canonical words as in DEFLATE, RFC 1951 §3.2.2.</remarks>
public sealed class HuffmanCode
{
    private readonly int[] lengths;
    private readonly string[] words;
    private readonly CodeTree tree;

    private HuffmanCode(int[] lengths)
    {
        this.lengths = lengths;
        words = CanonicalWords.Of(lengths);
        tree = new CodeTree(words);
    }

    /// <summary>The code for given probabilities.</summary>
    /// <param name="weights">Shape (K): the symbols' probabilities, or counts. A symbol of weight 0 gets no word.</param>
    /// <exception cref="ArgumentException">A weight is negative, NaN or infinite; there are none; all are 0.</exception>
    public static HuffmanCode FromProbabilities(params ReadOnlySpan<double> weights)
    {
        Weights.Sum(weights, nameof(weights));
        return new HuffmanCode(HuffmanLengths.Of(weights));
    }

    /// <summary>The code whose words have given lengths, which is all a decoder has to be told.</summary>
    /// <param name="lengths">Shape (K): bits per word, 0 for none.</param>
    /// <exception cref="ArgumentException">A length is negative, or the lengths overspend the Kraft budget.</exception>
    public static HuffmanCode FromLengths(params ReadOnlySpan<int> lengths)
    {
        var sum = Kraft.Sum(lengths);
        if (sum > 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"lengths have the Kraft sum {sum}, more than 1: no prefix-free code has them."), nameof(lengths));
        return new HuffmanCode(lengths.ToArray());
    }

    /// <summary>Shape (K): the length of each symbol's word in bits; 0 if it has none.</summary>
    public int[] Lengths => [.. lengths];

    /// <summary>Shape (K): each symbol's word, such as "110"; empty if it has none.</summary>
    public string[] Words => [.. words];

    /// <summary>What the code pays on average: Σ pᵢ lᵢ / Σ pᵢ.</summary>
    /// <param name="weights">Shape (K): the probabilities, or counts, with which the symbols really come: they need not be those the code was made for.</param>
    /// <returns>Bits per symbol; infinite if a symbol that comes has no word.</returns>
    /// <exception cref="ArgumentException">A weight is negative, NaN or infinite; all are 0; their number is not K.</exception>
    /// <remarks>Book: chapters 10 and 11.</remarks>
    public double ExpectedLength(params ReadOnlySpan<double> weights)
    {
        var sum = Weights.Sum(weights, nameof(weights));
        Require.SameLength(weights.Length, nameof(weights), lengths.Length, nameof(Lengths));
        var bits = 0.0;
        for (var i = 0; i < lengths.Length; i++)
            if (weights[i] > 0) bits += weights[i] * (lengths[i] > 0 ? lengths[i] : double.PositiveInfinity);
        return bits / sum;
    }

    /// <summary>The symbols' words, one after the other.</summary>
    /// <exception cref="ArgumentException">A symbol is not in 0 … K − 1 or has no word.</exception>
    public BitSequence Encode(params ReadOnlySpan<int> symbols)
    {
        var bits = new BitSequence.Writer();
        for (var i = 0; i < symbols.Length; i++)
        {
            if (symbols[i] < 0 || symbols[i] >= words.Length)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"symbols[{i}] = {symbols[i]} is not one of the {words.Length} symbols."), nameof(symbols));
            if (words[symbols[i]].Length == 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"symbols[{i}] = {symbols[i]} has no word: its probability was 0."), nameof(symbols));
            bits.Add(words[symbols[i]]);
        }

        return bits.ToBits();
    }

    /// <summary>The symbols back again: no word begins another, so each ends where it ends.</summary>
    /// <exception cref="ArgumentException">The bits are no row of this code's words.</exception>
    public int[] Decode(BitSequence bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        return tree.Read(bits);
    }
}
