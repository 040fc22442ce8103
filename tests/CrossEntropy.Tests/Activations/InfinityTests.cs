namespace CrossEntropy.Tests;

/// <summary>What the formulas say at the ends, where PyTorch often says NaN.</summary>
public class InfinityTests
{
    private const double Inf = double.PositiveInfinity;

    [Fact]
    public void One_infinite_logit_takes_all() => Assert.Equal([0, 1, 0], Activation.Softmax([5, Inf, -Inf]));

    [Fact]
    public void One_infinite_logit_leaves_the_others_no_chance() => Assert.Equal([-Inf, 0, -Inf], Activation.LogSoftmax([5, Inf, -Inf]));

    [Fact]
    public void A_logit_at_minus_infinity_is_impossible() => Assert.Equal([0.5, 0.5, 0], Activation.Softmax([1, 1, -Inf]));

    [Fact]
    public void Two_infinite_logits_are_not_compared() => Assert.All(Activation.Softmax([Inf, Inf, 0]), p => Assert.Equal(double.NaN, p));

    [Fact]
    public void Nothing_but_minus_infinity_is_not_compared() => Assert.All(Activation.LogSoftmax([-Inf, -Inf]), p => Assert.Equal(double.NaN, p));

    [Fact]
    public void A_logit_that_is_not_a_number_spoils_all() => Assert.All(Activation.Softmax([1, double.NaN, 2]), p => Assert.Equal(double.NaN, p));

    [Fact]
    public void A_single_class_is_certain_whatever_its_logit() => Assert.Equal([1], Activation.Softmax([-Inf]));

    [Theory]
    [InlineData(0, Inf, Inf)]
    [InlineData(Inf, Inf, Inf)]
    [InlineData(-Inf, -Inf, -Inf)]
    [InlineData(-Inf, 3, 3)]
    [InlineData(0, double.NaN, double.NaN)]
    [InlineData(double.NaN, 0, double.NaN)]
    public void Log_sum_exp_of_two(double a, double b, double expected) => Assert.Equal(expected, Activation.LogSumExp([a, b]));

    [Fact]
    public void The_widest_gap_of_finite_logits_does_not_overflow() => Assert.Equal([1, 0], Activation.Softmax([double.MaxValue, -double.MaxValue], temperature: 1e-3));

    [Theory]
    [InlineData(Inf, 1, 0)]
    [InlineData(Inf, 0, Inf)]
    [InlineData(-Inf, 0, 0)]
    [InlineData(-Inf, 1, Inf)]
    [InlineData(Inf, 0.5, Inf)]
    public void A_certain_logit_costs_nothing_or_without_limit(double z, double y, double nats) => Assert.Equal(nats, Loss.BinaryCrossEntropyWithLogits(z, y));

    [Fact]
    public void A_class_of_weight_zero_costs_nothing_even_where_impossible() =>
        Assert.Equal(0, Loss.CrossEntropy([[-Inf, 0]], [0], Reduction.Sum, weight: [0, 1]));

    [Fact]
    public void A_target_of_zero_costs_nothing_even_where_impossible() => Assert.Equal(0, Loss.CrossEntropy([-Inf, 0], [0.0, 1.0]));

    [Fact]
    public void An_infinite_logit_on_the_true_class_is_no_loss() => Assert.Equal(0, Loss.CrossEntropy([Inf, 0, 3], 0));

    [Fact]
    public void A_loss_below_the_rounding_of_one_is_not_lost() => Assert.Equal(Math.Exp(-50), Loss.CrossEntropy([50, 0], 0), 1e-35);

    [Fact]
    public void Divergence_is_infinite_where_the_impossible_happens() => Assert.Equal(Inf, Information.KullbackLeibler([0.5, 0.5], [1, 0]));

    [Fact]
    public void Divergence_is_finite_where_the_possible_never_happens() => Assert.Equal(Math.Log(2), Information.KullbackLeibler([1, 0], [0.5, 0.5]));

    [Fact]
    public void Divergence_survives_a_quotient_beyond_double() => Assert.Equal(1.0 * 320 * Math.Log(10), Information.KullbackLeibler([1, 0], [1e-320, 1]), 1e-3);

    [Fact]
    public void Perplexity_is_infinite_where_the_impossible_happens() => Assert.Equal(Inf, Information.Perplexity([0.5, 0.5], [1, 0]));

    [Theory]
    [InlineData(new double[] { 3, 0, 2, 1 }, 0)]
    [InlineData(new double[] { 0, 3, 1, 2 }, Inf)]
    public void Temperature_has_no_finite_optimum_where_every_prediction_is_right_or_wrong(double[] z, double t) =>
        Assert.Equal(t, Calibration.Temperature([z[..2], z[2..]], [0, 0]));

    [Fact]
    public void Temperature_stands_where_half_of_the_confident_calls_are_wrong() =>
        Assert.Equal(2 / Math.Log(3), Calibration.Temperature([2, 2, 2, 2], [1, 1, 1, 0]), 1e-12);
}
