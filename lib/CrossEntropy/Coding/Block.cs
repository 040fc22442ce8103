using System.Globalization;

namespace CrossEntropy;

/// <summary>Blocks of n symbols taken as one symbol of a larger alphabet: block (s₁, …, sₙ) has the number Σ sᵢ K^(n−i).</summary>
public static class Block
{
    /// <summary>The probabilities of all blocks of n independent symbols: q(s₁, …, sₙ) = p(s₁) ⋯ p(sₙ).</summary>
    /// <param name="probabilities">Shape (K), in [0, 1].</param>
    /// <param name="size">n, at least 1.</param>
    /// <returns>Shape (Kⁿ), in the order of the blocks' numbers.</returns>
    /// <exception cref="ArgumentException">A probability is not in [0, 1]; there are none; the size is less than 1; there would be more than 2²⁰ blocks.</exception>
    /// <remarks>Book: chapter 10: <c>HuffmanCode.FromProbabilities(Block.Probabilities(p, n))</c>.</remarks>
    public static double[] Probabilities(ReadOnlySpan<double> probabilities, int size)
    {
        Require.NotEmpty(probabilities.Length, nameof(probabilities));
        Require.Probabilities(probabilities, nameof(probabilities));
        RequireSize(size, probabilities.Length);
        double[] blocks = [1];
        for (var i = 0; i < size; i++)
        {
            var longer = new double[blocks.Length * probabilities.Length];
            for (var b = 0; b < blocks.Length; b++)
                for (var s = 0; s < probabilities.Length; s++) longer[(b * probabilities.Length) + s] = blocks[b] * probabilities[s];
            blocks = longer;
        }

        return blocks;
    }

    /// <summary>Symbols joined into blocks.</summary>
    /// <param name="symbols">Shape (N), each in 0 … K − 1, N a multiple of the size.</param>
    /// <param name="size">n, at least 1.</param>
    /// <param name="alphabet">K, the number of symbols there are.</param>
    /// <returns>Shape (N / n): the blocks' numbers.</returns>
    /// <exception cref="ArgumentException">A symbol is out of range; N is no multiple of the size; the size is less than 1; there would be more than 2²⁰ blocks.</exception>
    public static int[] Join(ReadOnlySpan<int> symbols, int size, int alphabet)
    {
        RequireSize(size, alphabet);
        if (symbols.Length % size != 0) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"symbols has {symbols.Length} values, which is no multiple of size = {size}."), nameof(symbols));
        var blocks = new int[symbols.Length / size];
        for (var i = 0; i < symbols.Length; i++)
        {
            if (symbols[i] < 0 || symbols[i] >= alphabet)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"symbols[{i}] = {symbols[i]} is not one of the {alphabet} symbols."), nameof(symbols));
            blocks[i / size] = (blocks[i / size] * alphabet) + symbols[i];
        }

        return blocks;
    }

    /// <summary>Blocks taken apart again.</summary>
    /// <param name="blocks">Shape (M): numbers of blocks.</param>
    /// <param name="size">n, at least 1.</param>
    /// <param name="alphabet">K.</param>
    /// <returns>Shape (M · n): the symbols.</returns>
    /// <exception cref="ArgumentException">A number is not that of a block; the size is less than 1; there would be more than 2²⁰ blocks.</exception>
    public static int[] Split(ReadOnlySpan<int> blocks, int size, int alphabet)
    {
        RequireSize(size, alphabet);
        var count = Math.Pow(alphabet, size);
        var symbols = new int[blocks.Length * size];
        for (var b = 0; b < blocks.Length; b++)
        {
            if (blocks[b] < 0 || blocks[b] >= count)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"blocks[{b}] = {blocks[b]} is not one of the {count} blocks."), nameof(blocks));
            var rest = blocks[b];
            for (var i = size - 1; i >= 0; i--) (rest, symbols[(b * size) + i]) = Math.DivRem(rest, alphabet);
        }

        return symbols;
    }

    private static void RequireSize(int size, int alphabet)
    {
        if (size < 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"size = {size} is less than 1."), nameof(size));
        if (alphabet < 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"alphabet = {alphabet} is less than 1."), nameof(alphabet));
        if (Math.Pow(alphabet, size) > 1 << 20)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"size = {size} makes {Math.Pow(alphabet, size)} blocks of {alphabet} symbols, more than 1048576."), nameof(size));
    }
}
