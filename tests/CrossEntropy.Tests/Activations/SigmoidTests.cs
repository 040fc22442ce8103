namespace CrossEntropy.Tests;

public class SigmoidTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-1000, 0)]
    [InlineData(1000, 1)]
    public void Turns_a_score_into_a_probability(double z, double p) => Assert.Equal(p, Activation.Sigmoid(z));

    [Theory]
    [InlineData(0.3)]
    [InlineData(5)]
    [InlineData(30)]
    public void Of_z_and_of_minus_z_sum_to_one(double z) => Assert.Equal(1, Activation.Sigmoid(z) + Activation.Sigmoid(-z), 1e-15);

    [Fact]
    public void Keeps_every_digit_of_a_small_probability() => Assert.Equal(Math.Exp(-50), Activation.Sigmoid(-50), 1e-35);
}
