using System.Numerics.Tensors;

namespace CrossEntropy;

// Entropy and cross-entropy are the same sum over other logarithms, and so almost is the divergence. Where there are many, they are taken a chunk
// at a time: a processor takes eight logarithms in the time of two.
public static partial class Information
{
    private const int Chunk = 512;

    /// <summary>The logarithm that p expects: Σ pᵢ·log xᵢ, with 0·log 0 = 0.</summary>
    private static double ExpectedLog(ReadOnlySpan<double> p, ReadOnlySpan<double> x, Unit unit)
    {
        var sum = 0.0;
        for (; p.Length >= Chunk; p = p[Chunk..], x = x[Chunk..]) sum += ExpectedLogOfChunk(p[..Chunk], x[..Chunk], unit);
        return sum + ExpectedLogByTerms(p, x, unit);
    }

    /// <summary>The logarithm of the ratio that p expects: Σ pᵢ·log(pᵢ/qᵢ), with 0·log(0/q) = 0 and p·log(p/0) = ∞.</summary>
    private static double ExpectedLogRatio(ReadOnlySpan<double> p, ReadOnlySpan<double> q, Unit unit)
    {
        var sum = 0.0;
        for (; p.Length >= Chunk; p = p[Chunk..], q = q[Chunk..]) sum += ExpectedLogRatioOfChunk(p[..Chunk], q[..Chunk], unit);
        return sum + ExpectedLogRatioByTerms(p, q, unit);
    }

    /// <summary>Replaces probabilities by what each costs where it happens: −ln p.</summary>
    internal static void Surprisals(Span<double> probabilities)
    {
        if (probabilities.Length >= Chunk)
        {
            TensorPrimitives.Log(probabilities, probabilities);
            TensorPrimitives.Subtract(0, probabilities, probabilities);
            return;
        }

        foreach (ref var p in probabilities) p = 0 - Math.Log(p);
    }

    private static double ExpectedLogOfChunk(ReadOnlySpan<double> p, ReadOnlySpan<double> x, Unit unit)
    {
        Span<double> logs = stackalloc double[Chunk];
        Logs(x, logs, unit);
        var sum = TensorPrimitives.Dot(p, logs);
        // NaN: there is a 0·log 0, which has to be told what it is.
        return double.IsNaN(sum) ? ExpectedLogByTerms(p, x, unit) : sum;
    }

    private static double ExpectedLogRatioOfChunk(ReadOnlySpan<double> p, ReadOnlySpan<double> q, Unit unit)
    {
        Span<double> logs = stackalloc double[Chunk];
        TensorPrimitives.Divide(p, q, logs);
        Logs(logs, logs, unit);
        var sum = TensorPrimitives.Dot(p, logs);
        // Not finite: there is a 0, or a ratio beyond double.
        return double.IsFinite(sum) ? sum : ExpectedLogRatioByTerms(p, q, unit);
    }

    private static double ExpectedLogByTerms(ReadOnlySpan<double> p, ReadOnlySpan<double> x, Unit unit)
    {
        var sum = 0.0;
        for (var i = 0; i < p.Length; i++)
            if (p[i] != 0) sum += p[i] * Log(x[i], unit);
        return sum;
    }

    private static double ExpectedLogRatioByTerms(ReadOnlySpan<double> p, ReadOnlySpan<double> q, Unit unit)
    {
        var sum = 0.0;
        for (var i = 0; i < p.Length; i++) sum += Relative(p[i], q[i], unit);
        return sum;
    }

    /// <summary>p·log(p/q), with 0·log(0/q) = 0 and p·log(p/0) = ∞.</summary>
    private static double Relative(double p, double q, Unit unit)
    {
        if (p == 0) return 0;
        var ratio = p / q;
        // A tiny q sends the ratio beyond double, but not its logarithm.
        return p * (double.IsInfinity(ratio) ? Log(p, unit) - Log(q, unit) : Log(ratio, unit));
    }

    private static double Log(double x, Unit unit) => unit == Unit.Bits ? Math.Log2(x) : Math.Log(x);

    private static void Logs(ReadOnlySpan<double> x, Span<double> destination, Unit unit)
    {
        if (unit == Unit.Bits) TensorPrimitives.Log2(x, destination);
        else TensorPrimitives.Log(x, destination);
    }
}
