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
}
