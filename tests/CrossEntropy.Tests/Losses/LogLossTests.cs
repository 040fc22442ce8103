namespace CrossEntropy.Tests;

public class LogLossTests
{
    [Fact]
    public void Equals_binary_cross_entropy_with_the_arguments_in_scikit_learns_order() =>
        Assert.Equal(Loss.BinaryCrossEntropy([0.7, 0.2], [1, 0]), Loss.LogLoss([1, 0], [0.7, 0.2]));

    [Fact]
    public void Is_infinite_unless_clipped() =>
        Assert.Equal(double.PositiveInfinity, Loss.LogLoss([1], [0]));

    [Fact]
    public void Clipped_as_scikit_learn_does_it_stops_at_36_nats() =>
        Assert.Equal(52 * Math.Log(2), Loss.LogLoss([1], [0], eps: Math.Pow(2, -52)), 1e-12);

    [Fact]
    public void Arguments_in_the_wrong_order_are_noticed() =>
        Assert.StartsWith("targets[0] = 0.7 is neither 0 nor 1.", Assert.Throws<ArgumentException>(() => Loss.LogLoss([0.7, 0.2], [1, 0])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_eps_of_one_half_leaves_nothing() =>
        Assert.StartsWith("eps = 0.5 is not in [0, 0.5).", Assert.Throws<ArgumentException>(() => Loss.LogLoss([1], [0.7], eps: 0.5)).Message, StringComparison.Ordinal);
}
