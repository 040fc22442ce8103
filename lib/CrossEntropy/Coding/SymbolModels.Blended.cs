using System.Runtime.InteropServices;

namespace CrossEntropy;

public static partial class SymbolModels
{
    /// <summary>Learns as it goes, and asks every memory from none up to <paramref name="order"/> symbols: p₋₁ = 1/K and
    /// pₒ(s) = (count of s after the last o symbols + m pₒ₋₁(s)) / (count of all + m), with m the number of different symbols seen there.</summary>
    /// <param name="alphabet">K, the number of symbols.</param>
    /// <param name="order">How many symbols back the longest memory looks.</param>
    /// <returns>A model with a memory: make one for encoding and another for decoding.</returns>
    /// <remarks>A memory that has seen little leaves the word to the shorter one. Witten and Bell (1991), their method C, here with all orders blended.
    /// Book: chapter 16.</remarks>
    /// <exception cref="ArgumentException">K is less than 1; the order is negative.</exception>
    public static NextSymbol Blended(int alphabet, int order)
    {
        RequireAlphabet(alphabet);
        if (order < 0) throw Require.Wrong(nameof(order), order, "is less than zero");
        var memory = new Dictionary<string, Followers>();
        return before =>
        {
            if (before.Length > 0) Learn(before[..^1], before[^1]);
            var probabilities = new double[alphabet];
            Array.Fill(probabilities, 1.0 / alphabet);
            for (var o = 0; o <= Math.Min(order, before.Length); o++)
            {
                if (memory.TryGetValue(Context(before, o), out var followers)) followers.Refine(probabilities);
            }

            return probabilities;
        };

        void Learn(ReadOnlySpan<int> before, int symbol)
        {
            for (var o = 0; o <= Math.Min(order, before.Length); o++)
            {
                var context = Context(before, o);
                if (!memory.TryGetValue(context, out var followers)) memory[context] = followers = new Followers();
                followers.Add(symbol);
            }
        }
    }

    /// <summary>The last symbols as a key: their bits as they are, two characters each.</summary>
    private static string Context(ReadOnlySpan<int> before, int order) => new(MemoryMarshal.Cast<int, char>(before[^order..]));

    /// <summary>What was seen after one context: mostly few symbols, so they stand in a list.</summary>
    private sealed class Followers
    {
        private readonly List<(int Symbol, int Count)> seen = [];
        private int total;

        public void Add(int symbol)
        {
            total++;
            var place = seen.FindIndex(pair => pair.Symbol == symbol);
            if (place < 0) seen.Add((symbol, 1));
            else seen[place] = (symbol, seen[place].Count + 1);
        }

        public void Refine(double[] probabilities)
        {
            var left = (double)seen.Count / (total + seen.Count);
            for (var s = 0; s < probabilities.Length; s++) probabilities[s] *= left;
            foreach (var (symbol, count) in seen) probabilities[symbol] += (double)count / (total + seen.Count);
        }
    }
}
