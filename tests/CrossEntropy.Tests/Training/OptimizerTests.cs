namespace CrossEntropy.Tests;

/// <summary>Steps worked out by hand from PyTorch's formulas, for θ = (1, −2) and the gradients (0.5, −1), then (0.25, 1).</summary>
public class OptimizerTests
{
    [Fact]
    public void Gradient_descent_goes_against_the_gradient() => AssertSteps(new GradientDescent(0.1), [0.95, -1.9], [0.925, -2]);

    [Fact]
    public void Weight_decay_adds_its_share_of_the_parameter_to_the_gradient() =>
        AssertSteps(new GradientDescent(0.1, weightDecay: 0.5), [1 - (0.1 * (0.5 + 0.5)), -2 - (0.1 * (-1 - 1))], [0.9 - (0.1 * (0.25 + 0.45)), -1.8 - (0.1 * (1 - 0.9))]);

    [Fact]
    public void Momentum_rolls_on() => AssertSteps(new Momentum(0.1, momentum: 0.9), [0.95, -1.9], [0.95 - (0.1 * ((0.9 * 0.5) + 0.25)), -1.9 - (0.1 * ((0.9 * -1) + 1))]);

    [Fact]
    public void Adams_first_step_is_the_learning_rate_whatever_the_gradients_size_and_its_second_follows_the_running_means()
    {
        // Step 2: m = 0.9·0.1·g₁ + 0.1·g₂, m̂ = m / 0.19; v = 0.999·0.001·g₁² + 0.001·g₂², v̂ = v / 0.001999.
        double Second(double g1, double g2) =>
            0.1 * (((0.09 * g1) + (0.1 * g2)) / 0.19) / (Math.Sqrt(((0.000999 * g1 * g1) + (0.001 * g2 * g2)) / 0.001999) + 1e-8);
        double[] first = [1 - (0.1 * 0.5 / (0.5 + 1e-8)), -2 + (0.1 * 1 / (1 + 1e-8))];
        AssertSteps(new Adam(0.1), first, [first[0] - Second(0.5, 0.25), first[1] - Second(-1, 1)]);
    }

    [Fact]
    public void Reset_forgets_the_steps_before()
    {
        var momentum = new Momentum(0.1);
        AssertSteps(momentum, [0.95, -1.9], [0.88, -1.91]);
        momentum.Reset();
        AssertSteps(momentum, [0.95, -1.9], [0.88, -1.91]);
    }

    private static void AssertSteps(Optimizer optimizer, double[] first, double[] second)
    {
        double[] parameters = [1, -2];
        optimizer.Step(parameters, [0.5, -1]);
        Assert.All(first.Zip(parameters), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
        optimizer.Step(parameters, [0.25, 1]);
        Assert.All(second.Zip(parameters), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }
}
