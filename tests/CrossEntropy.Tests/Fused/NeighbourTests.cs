namespace CrossEntropy.Tests;

/// <summary>What an infinity, a NaN or an ignored row does to its own row, and that it does nothing to the rows beside it.</summary>
public class NeighbourTests
{
    private const float Inf = float.PositiveInfinity;

    private static readonly float[] One = new float[1];

    public static TheoryData<string> Rows => ["nan", "infinity", "minus infinity", "two infinities", "all minus infinity", "infinite truth", "impossible truth", "ignored", "ignored nan"];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_special_row_does_not_touch_its_neighbours(string kind)
    {
        foreach (var classes in (int[])[2, 10, 61, 100, 2500])
            foreach (var threads in (int[])[1, 2])
                foreach (var smoothing in (double[])[0, 0.1])
                    foreach (var place in (int[])[0, 7, 16, 32])
                        Check(kind, 33, classes, place, threads, smoothing);
    }

    [Fact]
    public void A_single_class_has_no_gradient_whatever_its_logit()
    {
        float[] z = [.. Enumerable.Range(0, 40).Select(i => (i - 20) * 1.7f), float.NegativeInfinity, Inf];
        var g = new float[z.Length];
        Assert.Equal(0, Loss.FusedCrossEntropy(z, new int[z.Length], g, labelSmoothing: 0.3));
        Assert.All(g, slope => Assert.Equal(0, slope));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(2500)]
    public void An_impossible_class_has_gradient_zero(int classes)
    {
        var z = new float[20 * classes];
        for (var i = 0; i < z.Length; i++) z[i] = i % classes == 1 ? float.NegativeInfinity : i % 7;
        var g = new float[z.Length];
        Assert.True(double.IsFinite(Loss.FusedCrossEntropy(z, new int[20], g)));
        for (var i = 0; i < g.Length; i++) Assert.Equal(i % classes == 1, g[i] == 0);
    }

    private static void Check(string kind, int rows, int classes, int place, int threads, double smoothing)
    {
        var random = new Random(classes);
        var z = new float[rows * classes];
        foreach (ref var logit in z.AsSpan()) logit = (random.NextSingle() - 0.5f) * 6;
        var y = new int[rows];
        var clean = new float[z.Length];
        var cost = Loss.FusedCrossEntropy(z, y, clean, Reduction.Sum, labelSmoothing: smoothing);
        var own = Loss.FusedCrossEntropy(z.AsSpan(place * classes, classes), y.AsSpan(place, 1), reduction: Reduction.Sum, labelSmoothing: smoothing);

        var row = z.AsSpan(place * classes, classes);
        Spoil(kind, row, ref y[place]);
        var g = new float[z.Length];
        var total = Loss.FusedCrossEntropy(z, y, g, Reduction.Sum, labelSmoothing: smoothing, threads: threads);

        var what = $"{kind}: {rows} x {classes}, row {place}, {threads} threads, smoothing {smoothing}";
        for (var i = 0; i < z.Length; i++)
            if (i / classes != place) Assert.True(Math.Abs(g[i] - clean[i]) <= 1e-6, $"{what}: {g[i]} at row {i / classes}, not {clean[i]}");
        Assert.Equal(Expected(kind, row, y[place], smoothing), g.AsSpan(place * classes, classes).ToArray().Select(x => (double)x), Near);
        var alone = kind.StartsWith("ignored", StringComparison.Ordinal) ? 0 : Cost(row, y[place], smoothing);
        Assert.Equal(cost - own + alone, total, 1e-4);
    }

    private static void Spoil(string kind, Span<float> row, ref int target)
    {
        switch (kind)
        {
            case "nan": row[^1] = float.NaN; break;
            case "infinity": row[^1] = Inf; break;
            case "minus infinity": row[^1] = -Inf; break;
            case "two infinities": row[0] = row[^1] = Inf; break;
            case "all minus infinity": row.Fill(-Inf); break;
            case "infinite truth": row[target] = Inf; break;
            case "impossible truth": row[target] = -Inf; break;
            case "ignored nan": row.Fill(float.NaN); target = -100; break;
            default: target = -100; break;
        }
    }

    /// <summary>The readable version's own parts, which take any logits.</summary>
    private static double[] Expected(string kind, Span<float> row, int target, double smoothing)
    {
        if (kind.StartsWith("ignored", StringComparison.Ordinal)) return new double[row.Length];
        var g = new float[row.Length];
        Loss.CrossEntropyInFull(row, target, smoothing, 1, g);
        return [.. g];
    }

    private static double Cost(Span<float> row, int target, double smoothing) => Loss.CrossEntropyInFull(row, target, smoothing, 1, One.AsSpan(0, 0));

    private static bool Near(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-6;
}
