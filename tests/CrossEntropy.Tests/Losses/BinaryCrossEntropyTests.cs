namespace CrossEntropy.Tests;

public class BinaryCrossEntropyTests
{
    [Theory]
    [InlineData(0.7, 1, 0.35667494393873245)]
    [InlineData(0.2, 0, 0.2231435513142097)]
    [InlineData(0.5, 0.5, 0.6931471805599453)]
    [InlineData(1, 1, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, double.PositiveInfinity)]
    [InlineData(1, 0, double.PositiveInfinity)]
    [InlineData(1, 0.5, double.PositiveInfinity)]
    public void One_prediction_costs_minus_the_log_of_what_it_gave_to_what_happened(double p, double y, double nats) =>
        Assert.Equal(nats, Loss.BinaryCrossEntropy(p, y), 1e-15);

    [Fact]
    public void The_mean_of_the_bank_is_the_books_number() =>
        Assert.Equal(0.2899092476264711, Loss.BinaryCrossEntropy([0.7, 0.2], [1, 0]));

    [Fact]
    public void The_sum_is_the_mean_times_the_number_of_examples() =>
        Assert.Equal(2 * 0.2899092476264711, Loss.BinaryCrossEntropy([0.7, 0.2], [1, 0], Reduction.Sum), 1e-15);

    [Fact]
    public void Each_keeps_one_loss_per_example() =>
        Assert.Equal([Loss.BinaryCrossEntropy(0.7, 1), Loss.BinaryCrossEntropy(0.2, 0)], Loss.BinaryCrossEntropyEach([0.7, 0.2], [1, 0]));

    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(0.2, 0)]
    [InlineData(0.35, 0.8)]
    public void The_gradient_agrees_with_finite_differences(double p, double y)
    {
        const double step = 1e-6;
        var slope = (Loss.BinaryCrossEntropy(p + step, y) - Loss.BinaryCrossEntropy(p - step, y)) / (2 * step);
        Assert.Equal(slope, Loss.BinaryCrossEntropyGradient(p, y), 1e-7);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, -1)]
    [InlineData(0, 1, double.NegativeInfinity)]
    [InlineData(1, 0, double.PositiveInfinity)]
    public void The_gradient_at_the_ends_is_the_one_sided_slope(double p, double y, double slope) =>
        Assert.Equal(slope, Loss.BinaryCrossEntropyGradient(p, y));

    [Fact]
    public void The_gradient_of_the_mean_is_shared_among_the_examples() =>
        Assert.Equal([-1 / 0.7 / 2, 1 / 0.8 / 2], Loss.BinaryCrossEntropyGradient([0.7, 0.2], [1, 0]));

    [Theory]
    [InlineData(Reduction.Sum)]
    [InlineData(Reduction.None)]
    public void The_gradient_of_a_sum_is_not_shared(Reduction reduction) =>
        Assert.Equal([-1 / 0.7, 1 / 0.8], Loss.BinaryCrossEntropyGradient([0.7, 0.2], [1, 0], reduction));

    [Fact]
    public void A_probability_above_one_is_named_with_its_place() =>
        Says("probabilities[2] = 1.2 is not in [0, 1].", "probabilities", () => Loss.BinaryCrossEntropy([0.7, 0.2, 1.2], [1, 0, 1]));

    [Fact]
    public void A_target_that_is_not_a_number_is_named_with_its_place() =>
        Says("targets[0] = NaN is not in [0, 1].", "targets", () => Loss.BinaryCrossEntropy([0.7], [double.NaN]));

    [Fact]
    public void A_single_probability_is_named() =>
        Says("probability = -0.1 is not in [0, 1].", "probability", () => Loss.BinaryCrossEntropy(-0.1, 1));

    [Fact]
    public void Different_lengths_are_named() =>
        Says("probabilities has 2 values but targets has 1 value.", "probabilities", () => Loss.BinaryCrossEntropy([0.7, 0.2], [1]));

    [Fact]
    public void No_examples_have_no_mean() =>
        Says("probabilities is empty.", "probabilities", () => Loss.BinaryCrossEntropy([], []));

    [Fact]
    public void None_points_to_the_function_that_keeps_every_loss() =>
        Says("reduction = None leaves one value per example: call BinaryCrossEntropyEach to get them.", "reduction",
            () => Loss.BinaryCrossEntropy([0.7], [1], Reduction.None));

    private static void Says(string sentence, string argument, Func<double> call)
    {
        var error = Assert.Throws<ArgumentException>(() => call());
        Assert.Equal($"{sentence} (Parameter '{argument}')", error.Message);
    }
}
