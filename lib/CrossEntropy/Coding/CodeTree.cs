using System.Globalization;

namespace CrossEntropy;

/// <summary>The words of a prefix-free code as a tree: 0 goes left, 1 goes right, symbols are leaves.</summary>
internal sealed class CodeTree
{
    private const int Nothing = int.MinValue;

    /// <summary>For each inner node where 0 and 1 lead: to an inner node ≥ 0, to symbol s as −1 − s, or to nothing.</summary>
    private readonly List<int[]> nodes = [[Nothing, Nothing]];

    public CodeTree(string[] words)
    {
        for (var symbol = 0; symbol < words.Length; symbol++)
            if (words[symbol].Length > 0) Add(words[symbol], symbol);
    }

    public int[] Read(BitSequence bits)
    {
        var symbols = new List<int>();
        var node = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            node = nodes[node][bits[i] ? 1 : 0];
            if (node == Nothing) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"bits[{i}] leads to no word of the code."), nameof(bits));
            if (node >= 0) continue;
            symbols.Add(-1 - node);
            node = 0;
        }

        if (node != 0) throw new ArgumentException("bits end in the middle of a word.", nameof(bits));
        return [.. symbols];
    }

    private void Add(string word, int symbol)
    {
        var node = 0;
        foreach (var bit in word[..^1])
        {
            ref var next = ref nodes[node][bit - '0'];
            if (next == Nothing)
            {
                next = nodes.Count;
                nodes.Add([Nothing, Nothing]);
            }

            node = next;
        }

        nodes[node][word[^1] - '0'] = -1 - symbol;
    }
}
