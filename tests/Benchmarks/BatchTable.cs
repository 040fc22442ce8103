using System.Numerics.Tensors;

namespace CrossEntropy.Benchmarks;

/// <summary>Softmax cross-entropy with its gradient, of batches of about 130 MB and less, against a copy of the same memory.</summary>
internal static class BatchTable
{
    private static readonly (int Rows, int Classes)[] Shapes = [(1048576, 10), (65536, 128), (8192, 1000), (512, 50257), (256, 128256)];

    // PyTorch at its best: the widest vectors, and an allocator that keeps the memory it has been given back.
    private static readonly (string, string)[] Tuned = [("ATEN_CPU_CAPABILITY", "avx512"), ("MALLOC_MMAP_MAX_", "0"), ("MALLOC_TRIM_THRESHOLD_", "34359738368")];

    public static void Run(int rounds)
    {
        foreach (var (rows, classes) in Shapes) Run(rows, classes, rounds);
    }

    private static void Run(int rows, int classes, int rounds)
    {
        var random = new Random(1);
        var logits = new float[rows * classes];
        // Three uniform numbers added up are almost normal.
        foreach (ref var z in logits.AsSpan()) z = 2 * (random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f);
        int[] targets = [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
        var gradient = new float[logits.Length];

        // The readable version takes its time: it is given a sixteenth of the rows, and its time is multiplied.
        var part = Math.Max(1, rows / 16);
        var readable = Enumerable.Range(0, part).Select(row => Array.ConvertAll(logits[(row * classes)..((row + 1) * classes)], z => (double)z)).ToArray();

        var table = new Rounds($"{rows} x {classes}")
            .Add("memory copy", () => logits.CopyTo(gradient, 0))
            .Add("FusedCrossEntropy", () => Loss.FusedCrossEntropy(logits, targets, gradient))
            .Add("FusedCrossEntropy, two threads", () => Loss.FusedCrossEntropy(logits, targets, gradient, threads: 2))
            .Add("FusedCrossEntropy, loss only", () => Loss.FusedCrossEntropy(logits, targets))
            .Add("TensorPrimitives, row by row", () => WithTensorPrimitives(logits, targets, gradient))
            .Add("CrossEntropy and its gradient, the readable version in double", () =>
            {
                Loss.CrossEntropy(readable, targets.AsSpan(0, part));
                Loss.CrossEntropyGradient(readable, targets.AsSpan(0, part));
            }, times: (double)rows / part);

        using var plain = Python.Start("batch.py", [rows, classes, 1]);
        using var tuned = Python.Start("batch.py", [rows, classes, 1], Tuned);
        using var tunedTwice = Python.Start("batch.py", [rows, classes, 2], Tuned);
        if (plain != null) table.AddClock(plain.Version, () => plain.Seconds());
        if (tuned != null) table.AddClock($"{tuned.Version}, tuned", () => tuned.Seconds());
        if (tunedTwice != null) table.AddClock($"{tunedTwice.Version}, tuned, two threads", () => tunedTwice.Seconds());
        table.Run(rounds);
    }

    /// <summary>What one writes with the library of .NET: correct, as the maximum is taken out by hand, and a pass of memory for each step.</summary>
    private static double WithTensorPrimitives(float[] logits, int[] targets, float[] gradient)
    {
        var (loss, classes) = (0.0, logits.Length / targets.Length);
        for (var row = 0; row < targets.Length; row++)
        {
            var z = logits.AsSpan(row * classes, classes);
            var g = gradient.AsSpan(row * classes, classes);
            var max = TensorPrimitives.Max<float>(z);
            TensorPrimitives.Subtract(z, max, g);
            TensorPrimitives.Exp<float>(g, g);
            var sum = TensorPrimitives.Sum<float>(g);
            loss += Math.Log(sum) + max - z[targets[row]];
            TensorPrimitives.Multiply(g, 1 / (sum * targets.Length), g);
            g[targets[row]] -= 1f / targets.Length;
        }
        return loss / targets.Length;
    }
}
