namespace CrossEntropy;

public static partial class SymbolModels
{
    /// <summary>Lets a model write: each symbol is drawn with the probability that the model gives it, and appended.</summary>
    /// <param name="model">It is asked once for each symbol, in order.</param>
    /// <param name="count">How many symbols to write.</param>
    /// <param name="seed">The same seed writes the same text.</param>
    /// <remarks>Book: chapter 15.</remarks>
    /// <exception cref="ArgumentException">The count is negative.</exception>
    public static int[] Write(NextSymbol model, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (count < 0) throw Require.Wrong(nameof(count), count, "is less than zero");
        var random = new Random(seed);
        var written = new int[count];
        for (var i = 0; i < count; i++) written[i] = random.Categorical(model(written.AsSpan(0, i)));
        return written;
    }
}
