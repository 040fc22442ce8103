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
    public void The_mastiff_costs_what_scikit_learn_prints() => Assert.Equal(0.916290731874155, Loss.LogLoss([1], [[0.4, 0.4, 0.2]]));

    [Fact]
    public void The_bank_costs_what_scikit_learn_prints() => Assert.Equal(0.2899092476264711, Loss.LogLoss([1, 0], [0.7, 0.2]));

    [Fact]
    public void Labels_say_what_the_columns_stand_for() =>
        Assert.Equal(Loss.LogLoss([1], [[0.4, 0.5, 0.1]]), Loss.LogLoss([20], [[0.4, 0.5, 0.1]], labels: [10, 20, 30]));

    [Fact]
    public void A_certain_and_right_prediction_costs_nothing_and_not_minus_nothing() =>
        Assert.Equal("0", Loss.LogLossEach([0], [[1, 0]])[0].ToString(System.Globalization.CultureInfo.InvariantCulture));
}
