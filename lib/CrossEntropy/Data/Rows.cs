namespace CrossEntropy;

/// <summary>The checks that tables of examples share.</summary>
internal static class Rows
{
    /// <summary>Rows of one length, finite.</summary>
    public static void RequireFinite(double[][] rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        Require.Rows(rows, name);
        for (var i = 0; i < rows.Length; i++) Require.FiniteNumbers(rows[i], Require.At(name, i));
    }

    /// <summary>As many rows as said, each as long as said, in [0, 1] and summing to 1.</summary>
    public static void RequireDistributions(double[][] rows, int count, int length, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Length != count) throw new ArgumentException($"{name} has {rows.Length} rows, not {count}.", name);
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Length != length) throw new ArgumentException($"{name}[{i}] has {rows[i].Length} values, not {length}.", name);
            Require.Distribution(rows[i], Require.At(name, i));
        }
    }
}
