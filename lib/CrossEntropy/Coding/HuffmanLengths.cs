namespace CrossEntropy;

/// <summary>Huffman's algorithm: join the two rarest symbols into one, and again, until one is left.</summary>
internal static class HuffmanLengths
{
    public static int[] Of(ReadOnlySpan<double> weights)
    {
        // Of equal weights the older is taken first, which keeps the longest word as short as it can be.
        var rarest = new PriorityQueue<int, (double Weight, int Age)>();
        for (var symbol = 0; symbol < weights.Length; symbol++)
            if (weights[symbol] > 0) rarest.Enqueue(symbol, (weights[symbol], symbol));

        var lengths = new int[weights.Length];
        if (rarest.Count == 1)
        {
            // No bits would do, but then no decoder could tell how often the symbol came.
            lengths[rarest.Dequeue()] = 1;
            return lengths;
        }

        var parent = new int[2 * weights.Length];
        var node = weights.Length;
        while (rarest.Count > 1)
        {
            rarest.TryDequeue(out var a, out var first);
            rarest.TryDequeue(out var b, out var second);
            parent[a] = parent[b] = node;
            rarest.Enqueue(node, (first.Weight + second.Weight, node));
            node++;
        }

        // A parent is made after its children: going back from the root, its depth is known when theirs is asked for.
        var depth = new int[2 * weights.Length];
        for (var child = node - 2; child >= 0; child--)
            if (parent[child] > 0) depth[child] = depth[parent[child]] + 1;
        depth.AsSpan(0, weights.Length).CopyTo(lengths);
        return lengths;
    }
}
