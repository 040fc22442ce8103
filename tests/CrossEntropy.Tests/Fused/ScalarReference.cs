namespace CrossEntropy.Tests;

/// <summary>Softmax cross-entropy as it is written in the book, in double and without a trick: what the fast kernel is held to.</summary>
internal static class ScalarReference
{
    /// <summary>The summed loss, and for each logit the probability p and the target t, whose difference is the gradient.</summary>
    public static double CrossEntropy(ReadOnlySpan<float> z, ReadOnlySpan<int> y, double smoothing, double[] p, double[] t)
    {
        var (loss, classes) = (0.0, z.Length / y.Length);
        for (var row = 0; row < y.Length; row++)
        {
            var (at, max, sum) = (row * classes, double.NegativeInfinity, 0.0);
            for (var c = 0; c < classes; c++) max = Math.Max(max, z[at + c]);
            for (var c = 0; c < classes; c++) sum += Math.Exp(z[at + c] - max);
            for (var c = 0; c < classes; c++)
            {
                p[at + c] = Math.Exp(z[at + c] - max) / sum;
                t[at + c] = (c == y[row] ? 1 - smoothing : 0) + (smoothing / classes);
                if (t[at + c] > 0) loss += t[at + c] * (max + Math.Log(sum) - z[at + c]);
            }
        }
        return loss;
    }
}
