namespace CrossEntropy;

/// <summary>A model of sequences: what may come next, given all that came before.</summary>
/// <param name="before">The symbols so far, empty at the start.</param>
/// <returns>Shape (K): the probability of each symbol to be the next; they sum to 1.</returns>
/// <remarks>A coder calls it once for each symbol, in order, so that a model may learn as it goes (see <see cref="SymbolModels.Adaptive"/>);
/// such a model is new for each call of Encode and Decode. The decoder must get the very same numbers as the encoder.
/// Book: chapters 15 and 16.</remarks>
public delegate double[] NextSymbol(ReadOnlySpan<int> before);
