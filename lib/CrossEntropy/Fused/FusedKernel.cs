using System.Runtime.CompilerServices;

namespace CrossEntropy;

// The gains in these files' comments were measured on AMD EPYC processors (Zen 4 and 5) with AVX-512, in time of the whole kernel, without the one trick against with it.
// Another processor has others: on a Xeon, ordinary stores instead of streaming ones halved the speed.

/// <summary>The loss and the gradient of some rows of a batch, by one thread.</summary>
/// <param name="batch">The whole batch.</param>
/// <param name="scratch">This thread's own memory, <see cref="Scratch"/> floats. Exponentials wait here, in the cache, between the pass
/// that adds them up and the pass that divides by their sum.</param>
internal unsafe partial struct FusedKernel<T>(FusedBatch batch, float* scratch)
    where T : struct, ILanes<T>
{
    private double product = 1;
    private double loss;

    public static int Scratch(int classes) => classes <= Narrow ? 2 * T.Count * (classes + 1) : classes + (classes / Chunk) + 1 + T.Count;

    /// <summary>The summed loss of the rows from first up to end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Run(int first, int end)
    {
        var row = first;
        if (batch.Classes <= Narrow && T.Count > 1)
        {
            FindPlaces();
            for (; row <= end - T.Count; row += T.Count) Block(row);
        }
        for (; row < end; row++) Row(row);
        return loss + Math.Log(product);
    }

    /// <summary>ln a + ln b = ln ab: one logarithm for many rows. With one for each, 10 classes take 1.7 times as long.</summary>
    private void AddLog(double sum)
    {
        product *= sum;
        if (product is > 1e-200 and < 1e200) return;
        loss += Math.Log(product);
        product = 1;
    }
}
