using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>The cross-entropy of a large batch in 32-bit floats, and its gradient in the same pass: LSE(z) − z_y and softmax(z) − onehot(y),
    /// at close to the speed of memory.</summary>
    /// <param name="logits">Shape (N, K), row after row: N·K values, for N targets.</param>
    /// <param name="targets">Shape (N): the index of each true class, 0 to K − 1.</param>
    /// <param name="gradient">None, where only the loss is wanted; or shape (N, K), which is overwritten. It may be the logits' own memory.</param>
    /// <param name="reduction">Mean (nats per example that counts) or Sum (nats in all).</param>
    /// <param name="ignoreIndex">Examples with this target cost nothing, are not counted, and have gradient 0.</param>
    /// <param name="labelSmoothing">ε in [0, 1]: the target becomes 1 − ε + ε/K for the true class and ε/K for the others.</param>
    /// <param name="threads">How many processors share the rows.</param>
    /// <returns>One number, in nats; NaN (0/0) for the mean where every example is ignored.</returns>
    /// <exception cref="ArgumentException">A target is no class index; the lengths do not fit; the gradient overlaps the logits in part;
    /// labelSmoothing is not in [0, 1]; there are no examples or no threads; the reduction is None.</exception>
    /// <remarks>Equal to <see cref="CrossEntropy(double[][], ReadOnlySpan{int}, Reduction, ReadOnlySpan{double}, int, double)"/> up to float's
    /// rounding: the gradient to 3e-6 of p + t (where p is above 1e-20), the loss to 1e-7 (of itself where it is above
    /// one nat). A NaN among the logits, or
    /// infinities that leave a row's probabilities undefined, make that row's gradient and the loss NaN, as in PyTorch: to look for them
    /// first would be another pass over memory. Book: chapter 17. As torch.nn.functional.cross_entropy and backward.</remarks>
    /// <example><code>Loss.FusedCrossEntropy([2, 1, 0, 0, 0, 5], [0, 2])   // 0.210496</code></example>
    public static double FusedCrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient = default, Reduction reduction = Reduction.Mean,
        int ignoreIndex = -100, double labelSmoothing = 0, int threads = 1)
    {
        if (Vector512.IsHardwareAccelerated) return Fused<Lanes512>(logits, targets, gradient, reduction, ignoreIndex, labelSmoothing, threads);
        if (Vector256.IsHardwareAccelerated) return Fused<Lanes256>(logits, targets, gradient, reduction, ignoreIndex, labelSmoothing, threads);
        if (Vector128.IsHardwareAccelerated) return Fused<Lanes128>(logits, targets, gradient, reduction, ignoreIndex, labelSmoothing, threads);
        return Fused<Lanes1>(logits, targets, gradient, reduction, ignoreIndex, labelSmoothing, threads);
    }

    internal static unsafe double Fused<T>(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Reduction reduction, int ignoreIndex, double labelSmoothing, int threads)
        where T : struct, ILanes<T>
    {
        var (rows, counted) = (targets.Length, RequireFused(logits, targets, gradient, reduction, ignoreIndex, labelSmoothing, threads));
        var classes = logits.Length / rows;
        var losses = new double[threads];
        fixed (float* z = logits, g = gradient)
        fixed (int* y = targets)
        {
            var batch = new FusedBatch(z, y, g, classes)
            {
                IgnoreIndex = ignoreIndex,
                Smoothing = classes == 1 ? 0 : labelSmoothing, // A single class has nobody to share with.
                Count = reduction == Reduction.Mean ? counted : 1,
            };
            void Part(int thread)
            {
                // Whole blocks of rows for each thread.
                int End(int part) => part == threads ? rows : (int)((long)rows * part / threads / T.Count * T.Count);
                var scratch = (float*)NativeMemory.AlignedAlloc((nuint)FusedKernel<T>.Scratch(classes) * sizeof(float), 64);
                try
                {
                    losses[thread] = new FusedKernel<T>(batch, scratch).Run(End(thread), End(thread + 1));
                }
                finally
                {
                    NativeMemory.AlignedFree(scratch);
                }
            }
            if (threads == 1) Part(0);
            else Parallel.For(0, threads, Part);
        }
        return Reduce(losses, counted, reduction, nameof(CrossEntropyEach));
    }

    /// <summary>One row by the readable version, in double; nothing is required of its logits.</summary>
    internal static double CrossEntropyInFull(ReadOnlySpan<float> logits, int target, double labelSmoothing, double count, Span<float> gradient)
    {
        var (z, charges) = (Array.ConvertAll(logits.ToArray(), x => (double)x), Charges(target, logits.Length, [], labelSmoothing));
        var slope = gradient.Length > 0 ? Slope(charges, z, count) : [];
        for (var c = 0; c < slope.Length; c++) gradient[c] = (float)slope[c];
        return Cost(charges, z);
    }

    /// <summary>How many examples count.</summary>
    private static int RequireFused(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Reduction reduction, int ignoreIndex, double labelSmoothing, int threads)
    {
        Require.NotEmpty(targets.Length, nameof(targets));
        Require.NotEmpty(logits.Length, nameof(logits));
        if (logits.Length % targets.Length != 0)
            throw new ArgumentException($"logits has {logits.Length} values, which do not make a row for each of {targets.Length} targets.", nameof(logits));
        if (gradient.Length > 0) Require.SameLength(gradient.Length, nameof(gradient), logits.Length, nameof(logits));
        if (logits.Overlaps(gradient, out var offset) && offset != 0)
            throw new ArgumentException("gradient overlaps logits without being the same memory.", nameof(gradient));
        Require.Probability(labelSmoothing, nameof(labelSmoothing));
        if (threads < 1) throw Require.Wrong(nameof(threads), threads, "is not at least 1");
        Reduce([], reduction, nameof(CrossEntropyEach));
        // Both searches are vectorised; the loop that names the wrong one runs only where something is out of range.
        var classes = logits.Length / targets.Length;
        if (targets.ContainsAnyExceptInRange(0, classes - 1))
            for (var i = 0; i < targets.Length; i++)
                if (targets[i] != ignoreIndex) Require.ClassIndex(targets[i], Require.At(nameof(targets), i), classes);
        return targets.Length - targets.Count(ignoreIndex);
    }
}
