namespace CrossEntropy.Tests;

/// <summary>The hand-written backward passes against finite differences, and against the autograd.</summary>
public class BackwardTests
{
    private static readonly Dataset Three = Animals.Generate(7, seed: 3);

    public static TheoryData<string, Classifier> Models => new()
    {
        { "softmax regression", new SoftmaxRegression(2, 3) },
        { "tanh", new MultilayerPerceptron([2, 5, 4, 3], HiddenActivation.Tanh, seed: 1) },
        { "relu", new MultilayerPerceptron([2, 5, 4, 3], HiddenActivation.Relu, seed: 1) },
        { "no hidden layer", new MultilayerPerceptron([2, 3], seed: 1) },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void The_gradient_of_every_parameter_agrees_with_finite_differences(string name, Classifier model)
    {
        Assert.NotEmpty(name);
        AssertGradient(model, Three, Objectives.CrossEntropy);
        AssertGradient(model, Three, Objectives.SquaredError);
    }

    [Fact]
    public void So_does_that_of_logistic_regression()
    {
        var model = new LogisticRegression(2);
        (model.Parameters[0], model.Parameters[1], model.Parameters[2]) = (0.3, -0.4, 0.1);
        AssertGradient(model, BankCustomers.Generate(5, seed: 1), Objectives.CrossEntropy);
        AssertGradient(model, BankCustomers.Generate(5, seed: 1), Objectives.LeastSquares);
    }

    [Fact]
    public void A_networks_gradient_agrees_with_the_autograds()
    {
        var model = new MultilayerPerceptron([2, 4, 3], seed: 1);
        Value[] parameters = [.. model.Parameters.Select(p => new Value(p))];
        var losses = Three.X.Zip(Three.Labels, (x, y) => CrossEntropy(Logits(parameters, x), y));
        var mean = losses.Aggregate((a, b) => a + b) / Three.Count;
        mean.Backward();
        Assert.Equal(model.Loss(Three), mean.Data, 1e-13);
        Assert.All(model.Gradient(Three).Zip(parameters), pair => Assert.Equal(pair.First, pair.Second.Gradient, 1e-13));
    }

    /// <summary>Layer by layer W (inputs, outputs) and then b, as Parameters are documented: 2 → 4 tanh → 3.</summary>
    private static Value[] Logits(Value[] p, double[] x)
    {
        Value[] hidden = [.. Enumerable.Range(0, 4).Select(j => ((x[0] * p[j]) + (x[1] * p[4 + j]) + p[8 + j]).Tanh())];
        return [.. Enumerable.Range(0, 3).Select(k => Enumerable.Range(0, 4).Select(j => hidden[j] * p[12 + (3 * j) + k]).Aggregate(p[24 + k], (a, b) => a + b))];
    }

    private static Value CrossEntropy(Value[] z, int y) => z.Select(v => v.Exp()).Aggregate((a, b) => a + b).Log() - z[y];

    private static void AssertGradient(Classifier model, Dataset data, Objective objective)
    {
        double At(double[] parameters)
        {
            var moved = model.Copy();
            parameters.CopyTo(moved.Parameters, 0);
            return moved.Loss(data, objective);
        }

        var check = GradientCheck.Of(At, model.Parameters, model.Gradient(data, objective));
        Assert.True(check.Error < 1e-8, check.ToString());
    }
}
