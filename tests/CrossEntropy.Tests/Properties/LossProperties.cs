using FsCheck.Xunit;

namespace CrossEntropy.Tests;

[Properties(Arbitrary = [typeof(Generated)], Replay = Generated.Seed)]
public class LossProperties
{
    [Property]
    public void Every_row_of_the_gradient_sums_to_zero(Example example) =>
        Assert.Equal(0, Loss.CrossEntropyGradient([example.Logits], [example.Target], labelSmoothing: example.Smoothing)[0].Sum(), 1e-14);

    [Property]
    public void Every_row_of_the_soft_gradient_sums_to_zero_even_weighted(Example example) =>
        Assert.Equal(0, Loss.CrossEntropyGradient([example.Logits], [example.Soft], weight: Weights(example))[0].Sum(), 1e-12);

    [Property]
    public void The_gradient_is_the_finite_difference(Example example)
    {
        var analytic = Loss.CrossEntropyGradient([example.Logits], [example.Target], Reduction.Sum, Weights(example), labelSmoothing: example.Smoothing)[0];
        var measured = Measured(z => Loss.CrossEntropy([z], [example.Target], Reduction.Sum, Weights(example), labelSmoothing: example.Smoothing), example.Logits);
        Close(measured, analytic);
    }

    [Property]
    public void The_soft_gradient_is_the_finite_difference(Example example) =>
        Close(Measured(z => Loss.CrossEntropy(z, example.Soft), example.Logits), Loss.CrossEntropyGradient(example.Logits, example.Soft));

    [Property]
    public void The_gradient_is_what_autograd_finds(Example example)
    {
        // Gaps beyond 30 need log-sum-exp with the maximum taken out; here the formula stands as it is on paper.
        double[] logits = [.. example.Logits.Select(z => Math.Clamp(z, -15, 15))];
        Value[] leaves = [.. logits.Select(z => new Value(z))];
        var sum = leaves.Select(z => z.Exp()).Aggregate((a, b) => a + b);
        (sum.Log() - leaves[example.Target]).Backward();
        var analytic = Loss.CrossEntropyGradient([logits], [example.Target], Reduction.Sum)[0];
        for (var i = 0; i < analytic.Length; i++) Assert.Equal(analytic[i], leaves[i].Gradient, 1e-12);
    }

    [Property]
    public void The_binary_gradient_is_the_finite_difference(Example example)
    {
        var (z, y) = (example.Logits, example.Soft);
        Close(Measured(x => Loss.BinaryCrossEntropyWithLogits(x, y, Reduction.Sum, posWeight: 3), z), Loss.BinaryCrossEntropyWithLogitsGradient(z, y, Reduction.Sum, posWeight: 3));
    }

    [Property]
    public void The_focal_gradient_is_the_finite_difference(Example example)
    {
        var (z, y) = (example.Logits, example.Soft.Select((p, i) => (double)(i % 2)).ToArray());
        Close(Measured(x => Loss.Focal(x, y, Reduction.Sum, alpha: 0.25), z), Loss.FocalGradient(z, y, Reduction.Sum, alpha: 0.25));
    }

    [Property]
    public void The_Brier_gradient_is_the_finite_difference_of_squared_error(Pair pair) =>
        Close(Measured(p => Loss.SquaredError(p, pair.Q), pair.P), Loss.BrierGradient(pair.P, pair.Q));

    [Property]
    public void Two_classes_are_the_binary_loss_of_the_gap(Example example)
    {
        var (no, yes) = (example.Logits[0], example.Logits[1]);
        Close([Loss.CrossEntropy([no, yes], 1)], [Loss.BinaryCrossEntropyWithLogits(yes - no, 1)], 1e-12);
    }

    [Property]
    public void Logits_and_their_probabilities_cost_the_same(Example example)
    {
        var z = Math.Clamp(example.Logits[0], -15, 15); // Beyond, the probability has rounded off digits that the logit keeps.
        Close([Loss.BinaryCrossEntropyWithLogits(z, example.Soft[0])], [Loss.BinaryCrossEntropy(Activation.Sigmoid(z), example.Soft[0])], 1e-9);
    }

    [Property]
    public void A_class_index_is_the_distribution_that_is_one_there(Example example) =>
        Close([Loss.CrossEntropy(example.Logits, OneHot(example))], [Loss.CrossEntropy(example.Logits, example.Target)], 1e-15);

    [Property]
    public void Label_smoothing_mixes_the_target_with_the_uniform_distribution(Example example)
    {
        var (e, k) = (example.Smoothing, example.Logits.Length);
        var uniform = Enumerable.Repeat(1.0 / k, k).ToArray();
        var mixture = ((1 - e) * Loss.CrossEntropy(example.Logits, example.Target)) + (e * Loss.CrossEntropy(example.Logits, uniform));
        Close([mixture], [Loss.CrossEntropy([example.Logits], [example.Target], labelSmoothing: e)], 1e-12);
    }

    [Property]
    public void The_loss_is_the_information_between_target_and_softmax(Example example)
    {
        var moderate = Array.ConvertAll(example.Logits, z => z / 10);
        Close([Information.CrossEntropy(example.Soft, Activation.Softmax(moderate))], [Loss.CrossEntropy(moderate, example.Soft)], 1e-12);
    }

    [Property]
    public void No_prediction_costs_less_than_the_entropy_of_its_target(Example example) =>
        Assert.True(Loss.CrossEntropy(example.Logits, example.Soft) >= Information.Entropy(example.Soft) - 1e-14);

    [Property]
    public void The_best_temperature_beats_its_neighbours(Example example)
    {
        double[][] logits = [example.Logits, [.. example.Logits.Reverse()]];
        int[] targets = [example.Target, example.Target];
        var best = Calibration.Temperature(logits, targets);
        if (best == 0 || !double.IsFinite(best)) return;
        double At(double t) => Loss.CrossEntropy(Array.ConvertAll(logits, row => Array.ConvertAll(row, z => z / t)), targets);
        Assert.True(At(best) <= Math.Min(At(best * 1.01), At(best / 1.01)) + 1e-14);
    }

    private static double[] Weights(Example example) => [.. example.Logits.Select((_, c) => c / 2.0)];

    private static double[] OneHot(Example example) => [.. example.Logits.Select((_, c) => c == example.Target ? 1.0 : 0)];

    /// <summary>Central differences: (f(x + h) − f(x − h)) / 2h in each direction.</summary>
    private static double[] Measured(Func<double[], double> loss, double[] at)
    {
        const double step = 1e-5;
        double Moved(int i, double by) => loss([.. at.Select((x, j) => i == j ? x + by : x)]);
        return [.. at.Select((_, i) => (Moved(i, step) - Moved(i, -step)) / (2 * step))];
    }

    /// <summary>1e-7: truncation (step²) plus round-off (1e-16 · 1000 / step).</summary>
    private static void Close(double[] expected, double[] actual, double tolerance = 1e-7)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (e, a) in expected.Zip(actual)) Assert.Equal(e, a, tolerance * Math.Max(1, Math.Abs(e)));
    }
}
