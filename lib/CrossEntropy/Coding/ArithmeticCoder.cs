using System.Globalization;

namespace CrossEntropy;

/// <summary>A code without words: a whole message becomes one number, in about as many bits as the model is surprised.</summary>
/// <remarks>The message of n symbols takes at most 2 bits more than Σ −log₂ q(sᵢ | s₁ … sᵢ₋₁), but for rounding in the 13th digit; a symbol the
/// model calls impossible costs 48 bits instead of infinitely many. Book: chapter 16. Rissanen (1976); Witten, Neal and Cleary, "Arithmetic
/// coding for data compression" (1987), here with 62 bits instead of 16.</remarks>
public static class ArithmeticCoder
{
    /// <summary>The message in bits.</summary>
    /// <param name="symbols">Shape (N), each in 0 … K − 1.</param>
    /// <param name="model">Gives the probabilities of the next symbol.</param>
    /// <exception cref="ArgumentException">A symbol is out of range; the model's probabilities are not in [0, 1] or do not sum to 1.</exception>
    public static BitSequence Encode(ReadOnlySpan<int> symbols, NextSymbol model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var encoder = new ArithmeticEncoder();
        for (var i = 0; i < symbols.Length; i++)
        {
            var cumulative = Frequencies.Cumulative(model(symbols[..i]), i);
            if (symbols[i] < 0 || symbols[i] >= cumulative.Length - 1)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"symbols[{i}] = {symbols[i]} is not one of the model's {cumulative.Length - 1} symbols."), nameof(symbols));
            encoder.Add(cumulative[symbols[i]], cumulative[symbols[i] + 1]);
        }

        return encoder.Finish(symbols.Length);
    }

    /// <summary>The message back again.</summary>
    /// <param name="bits">What Encode made of it. Bits missing at the end count as 0.</param>
    /// <param name="model">The same model; if it learns as it goes, a new one.</param>
    /// <param name="count">N, how many symbols the message has: the bits do not say where it ends.</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">The count is negative; the model's probabilities are not in [0, 1] or do not sum to 1.</exception>
    public static int[] Decode(BitSequence bits, NextSymbol model, int count)
    {
        ArgumentNullException.ThrowIfNull(bits);
        ArgumentNullException.ThrowIfNull(model);
        if (count < 0) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"count = {count} is less than zero."), nameof(count));
        var decoder = new ArithmeticDecoder(bits);
        var symbols = new int[count];
        for (var i = 0; i < count; i++) symbols[i] = decoder.Next(Frequencies.Cumulative(model(symbols.AsSpan(0, i)), i));
        return symbols;
    }

    /// <summary>A file in bits, each byte a symbol of 256.</summary>
    /// <exception cref="ArgumentException">The model has fewer symbols than a byte needs, or its probabilities are not in [0, 1] or do not sum to 1.</exception>
    public static BitSequence EncodeBytes(ReadOnlySpan<byte> bytes, NextSymbol model)
    {
        var symbols = new int[bytes.Length];
        for (var i = 0; i < symbols.Length; i++) symbols[i] = bytes[i];
        return Encode(symbols, model);
    }

    /// <summary>The file back again.</summary>
    /// <exception cref="ArgumentException">The count is negative; the model's probabilities are not in [0, 1] or do not sum to 1.</exception>
    /// <exception cref="OverflowException">The model has more than 256 symbols, and one that is no byte was read.</exception>
    public static byte[] DecodeBytes(BitSequence bits, NextSymbol model, int count) => [.. Decode(bits, model, count).Select(symbol => checked((byte)symbol))];
}
