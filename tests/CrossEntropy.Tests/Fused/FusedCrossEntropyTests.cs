using System.Runtime.InteropServices;

namespace CrossEntropy.Tests;

/// <summary>The fast kernel equals the plain formula, at every length of a row, with every length of a register, wherever the memory begins.</summary>
public class FusedCrossEntropyTests
{
    private delegate double Kernel(ReadOnlySpan<float> z, ReadOnlySpan<int> y, Span<float> g, Reduction reduction, int ignoreIndex, double smoothing, int threads);

    private static readonly Dictionary<int, Kernel> Kernels = new() { [16] = Loss.Fused<Lanes512>, [8] = Loss.Fused<Lanes256>, [4] = Loss.Fused<Lanes128>, [1] = Loss.Fused<Lanes1> };

    public static TheoryData<int> Lanes => [.. Kernels.Keys];

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Equals_the_formula_for_1_to_70_classes(int lanes)
    {
        for (var classes = 1; classes <= 70; classes++)
            foreach (var rows in (int[])[1, 16, 37])
                Check(Kernels[lanes], rows, classes, offset: classes % 17, smoothing: rows == 16 ? 0.1 : 0, threads: 1 + (classes % 2));
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Equals_the_formula_wherever_the_memory_begins(int lanes)
    {
        for (var offset = 0; offset < 16; offset++)
            foreach (var classes in (int[])[3, 10, 100, 1031])
                Check(Kernels[lanes], 35, classes, offset, smoothing: 0, threads: 2);
    }

    [Theory]
    [InlineData(20_000, 10)]
    [InlineData(3_000, 128)]
    [InlineData(400, 1_000)]
    [InlineData(8, 50_257)]
    [InlineData(4, 128_256)]
    public void Equals_the_formula_at_large_shapes(int rows, int classes)
    {
        foreach (var kernel in Kernels.Values)
        {
            Check(kernel, rows, classes, offset: 1, smoothing: 0, threads: 1);
            Check(kernel, rows, classes, offset: 4, smoothing: 0.1, threads: 2);
        }
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Equals_the_formula_for_logits_far_apart(int lanes)
    {
        foreach (var scale in (float[])[20, 1000, 1e30f])
            foreach (var classes in (int[])[2, 10, 64, 5000])
                Check(Kernels[lanes], 33, classes, offset: 0, smoothing: 0, threads: 1, scale);
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void A_shift_of_whole_rows_changes_nothing(int lanes)
    {
        var (z, y) = Batch(32, 10, 1);
        var shifted = z.ToArray();
        for (var i = 0; i < z.Length; i++) shifted[i] += 4096 * (i / 10);
        float[] g = new float[z.Length], h = new float[z.Length];
        for (var i = 0; i < z.Length; i++) z[i] = shifted[i] - (4096 * (i / 10)); // Both rounded alike.
        Assert.Equal(Mean(lanes, z, y, g), Mean(lanes, shifted, y, h), 1e-6);
        Assert.All(g.Zip(h), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void The_loss_alone_is_the_loss_with_the_gradient(int lanes)
    {
        foreach (var classes in (int[])[10, 3000])
        {
            var (z, y) = Batch(40, classes, 1);
            Assert.Equal(Mean(lanes, z, y, new float[z.Length]), Mean(lanes, z, y, []));
        }
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void The_gradient_may_take_the_place_of_the_logits(int lanes)
    {
        foreach (var classes in (int[])[10, 3000])
        {
            var (z, y) = Batch(40, classes, 1);
            var g = new float[z.Length];
            var loss = Mean(lanes, z, y, g);
            Assert.Equal(loss, Mean(lanes, z, y, z));
            Assert.Equal(g, z);
        }
    }

    [Fact]
    public void The_number_of_threads_does_not_change_the_gradient()
    {
        var (z, y) = Batch(1003, 10, 1);
        float[] one = new float[z.Length], three = new float[z.Length];
        var loss = Loss.FusedCrossEntropy(z, y, one);
        Assert.Equal(loss, Loss.FusedCrossEntropy(z, y, three, threads: 3), 1e-12);
        Assert.Equal(one, three);
    }

    [Fact]
    public void The_sum_is_the_mean_times_the_rows_that_count()
    {
        var (z, y) = Batch(20, 7, 1);
        y[3] = y[11] = 5;
        float[] mean = new float[z.Length], sum = new float[z.Length];
        var counted = y.Count(target => target != 5);
        Assert.Equal(counted * Loss.FusedCrossEntropy(z, y, mean, ignoreIndex: 5), Loss.FusedCrossEntropy(z, y, sum, Reduction.Sum, ignoreIndex: 5), 1e-5);
        Assert.All(mean.Zip(sum), pair => Assert.Equal(counted * pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void A_mean_of_nothing_is_not_a_number() => Assert.Equal(double.NaN, Loss.FusedCrossEntropy([1, 2, 3, 4], [-100, -100]));

    private static double Mean(int lanes, float[] z, int[] y, float[] g) => Kernels[lanes](z, y, g, Reduction.Mean, -100, 0, 1);

    private static (float[] Z, int[] Y) Batch(int rows, int classes, float scale)
    {
        var random = new Random(rows + classes);
        // The sum of three uniform numbers is almost normal; every row has a level of its own.
        float Normal() => 2 * scale * (random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f);
        var z = new float[rows * classes];
        for (var row = 0; row < rows; row++)
        {
            var level = Normal();
            foreach (ref var logit in z.AsSpan(row * classes, classes)) logit = level + Normal();
        }
        return (z, [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))]);
    }

    /// <summary>Runs the kernel between guards at an address that is offset by so many floats, and compares.</summary>
    private static void Check(Kernel kernel, int rows, int classes, int offset, double smoothing, int threads, float scale = 1)
    {
        var (z, y) = Batch(rows, classes, scale);
        var (p, t) = (new double[z.Length], new double[z.Length]);
        var expected = ScalarReference.CrossEntropy(z, y, smoothing, p, t);

        const int Guard = 32;
        var logits = new float[z.Length + offset];
        z.CopyTo(logits, offset);
        var memory = new float[z.Length + offset + (2 * Guard)];
        Array.Fill(memory, 12345);
        var gradient = memory.AsSpan(Guard + offset, z.Length);
        var actual = kernel(logits.AsSpan(offset), y, gradient, Reduction.Sum, -100, smoothing, threads);

        var what = $"{rows} x {classes} at {offset}, smoothing {smoothing}, {threads} threads, scale {scale}";
        Assert.True(Math.Abs(actual - expected) <= 1e-7 * Math.Max(rows, expected), $"{what}: loss {actual:R}, not {expected:R}");
        for (var i = 0; i < z.Length; i++)
        {
            if (Math.Abs(gradient[i] - (p[i] - t[i])) > (3e-6 * (p[i] + t[i])) + 1e-20)
                Assert.Fail($"{what}: gradient[{i}] = {gradient[i]:R}, not {p[i] - t[i]:R} = {p[i]:R} - {t[i]:R}");
        }
        Assert.False(memory.AsSpan(0, Guard + offset).ContainsAnyExcept(12345), $"{what}: wrote before the gradient");
        Assert.False(memory.AsSpan(Guard + offset + z.Length).ContainsAnyExcept(12345), $"{what}: wrote behind the gradient");
    }
}
