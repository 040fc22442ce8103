using System.Runtime.CompilerServices;

namespace CrossEntropy;

// Wide rows, one at a time, by the online softmax: a row is read from memory once, however long, because the maximum need not be known
// before the exponentials. Each chunk takes the largest logit so far, and a later, larger one scales what was summed before. (Searching the
// whole row first takes 1.4 times as long with 128,256 classes.)
internal unsafe partial struct FusedKernel<T>
{
    private const int Chunk = 1024;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(int row)
    {
        var (classes, target, smoothing) = (batch.Classes, batch.Targets[row], batch.Smoothing);
        var z = batch.Logits + ((nint)row * classes);
        var g = batch.Gradient == null ? null : batch.Gradient + ((nint)row * classes);
        if (target == batch.IgnoreIndex)
        {
            if (g != null) new Span<float>(g, classes).Clear();
            return;
        }

        var (max, sum, all) = (float.MinValue, 0.0, 0.0);
        var tops = scratch + classes + T.Count;
        for (int at = 0, chunk = 0; at < classes; at += Chunk, chunk++)
        {
            var length = Math.Min(Chunk, classes - at);
            var top = Largest(z + at, length, max);
            if (at > 0) sum *= Relative(max, top);
            sum += Exponentials(z + at, length, top, scratch + at);
            if (smoothing > 0) all += Total(z + at, length);
            tops[chunk] = max = top;
        }

        var paid = max - ((1 - smoothing) * z[target]) - (smoothing == 0 ? 0 : smoothing / classes * all);
        if (!(sum >= 1 && double.IsFinite(paid)))
        {
            // Infinities and NaN: the readable version knows what they mean, and only this row asks it.
            loss += Loss.CrossEntropyInFull(new(z, classes), target, smoothing, batch.Count, new(g, g == null ? 0 : classes));
            return;
        }
        loss += paid;
        AddLog(sum);
        if (g != null) Gradient(target, max, sum, g);
    }

    /// <summary>(softmax − target) / count, from the exponentials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Gradient(int target, float max, double sum, float* g)
    {
        var (classes, smoothing) = (batch.Classes, batch.Smoothing);
        var tops = scratch + classes + T.Count;
        // The label is taken off its exponential before that is streamed: an ordinary store to a line that has just been streamed past the
        // caches waits for it to come back (5 times as long with 128 classes, 1.4 times with 1,000).
        var label = (1 - smoothing) * sum / Relative(tops[target / Chunk], max);
        var (p, late) = (scratch[target] / sum * Relative(tops[target / Chunk], max), !(label < 1e30));
        if (!late) scratch[target] -= (float)label;
        for (int at = 0, chunk = 0; at < classes; at += Chunk, chunk++)
        {
            var factor = Relative(tops[chunk], max) / (sum * batch.Count);
            Scale(scratch + at, Math.Min(Chunk, classes - at), (float)factor, (float)(-smoothing / classes / batch.Count), g + at);
        }
        if (late) g[target] = (float)((p - (smoothing / classes) - (1 - smoothing)) / batch.Count);
    }

    /// <summary>e^(top − max), mostly 1: a whole exponential costs as much as a hundred of the vectors'.</summary>
    private static double Relative(float top, float max) => top == max ? 1 : Math.Exp((double)top - max);
}
