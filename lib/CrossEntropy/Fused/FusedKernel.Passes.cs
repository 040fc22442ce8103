using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CrossEntropy;

// What is done to a chunk of a row. Optimised from the first call on: a cell calls them once, before the compiler would have noticed. No loop
// has a call beside it in its method: its vectors would be kept in memory instead of in registers, and each addition would wait for the one
// before (1.3 times as long with 1,000 classes).
internal unsafe partial struct FusedKernel<T>
{
    /// <summary>The processor is asked for the memory one page ahead, as its own look-ahead ends with the page: 1.35 times as
    /// fast with 128,256 classes, 1.1 times with 1,000.</summary>
    private const int Ahead = 1024;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Largest(float* z, int length, float max)
    {
        var (a, b, i) = (T.All(max), T.All(max), 0);
        for (; i <= length - (2 * T.Count); i += 2 * T.Count)
        {
            a = a.Max(T.Load(z + i));
            b = b.Max(T.Load(z + i + T.Count));
        }
        max = a.Max(b).Largest();
        for (; i < length; i++) max = MathF.Max(max, z[i]);
        return max;
    }

    /// <summary>e_i = exp(z_i − max), and their sum: in floats within the chunk, which adds up 64 a lane, and in double beyond it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Exponentials(float* z, int length, float max, float* e)
    {
        var (shift, sum, i) = (T.All(max), T.All(0), 0);
        for (; i <= length - T.Count; i += T.Count)
        {
            if (Sse.IsSupported) Sse.Prefetch0(z + i + Ahead);
            var v = Exponential.Of(T.Load(z + i) - shift);
            v.Store(e + i);
            sum += v;
        }
        var total = sum.Sum();
        for (; i < length; i++) total += e[i] = Exponential.Of(new Lanes1(z[i] - max)).Value;
        return total;
    }

    private static double Total(float* z, int length)
    {
        var total = 0.0;
        for (var i = 0; i < length; i++) total += z[i];
        return total;
    }

    /// <summary>g_i = e_i·factor + plus, streamed past the caches: an ordinary store would first read the line it overwrites
    /// (1.2 times as long with 128 classes). Lines that are not wholly this row's are stored in the ordinary way: another row, or thread, has the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale(float* e, int length, float factor, float plus, float* g)
    {
        var (f, p, i) = (T.All(factor), T.All(plus), 0);
        for (; i < length && !Aligned(g + i); i++) g[i] = (e[i] * factor) + plus;
        for (; i <= length - T.Count; i += T.Count) T.Load(e + i).MultiplyAdd(f, p).Stream(g + i);
        for (; i < length; i++) g[i] = (e[i] * factor) + plus;
    }

    private static bool Aligned(float* g) => (nint)g % (sizeof(float) * T.Count) == 0;
}
