namespace CrossEntropy.Tests;

public class FitTests
{
    private static readonly (Dataset Training, Dataset Fresh) Customers = (BankCustomers.Generate(2000, seed: 1), BankCustomers.Generate(20_000, seed: 2));

    [Fact]
    public void Logistic_regression_approaches_the_floor_and_on_fresh_data_does_not_pass_it()
    {
        var model = new LogisticRegression(2);
        model.Fit(Customers.Training, new Adam(0.1), epochs: 300);
        AssertNearFloor(model, Customers.Training, Customers.Fresh);
        Assert.Equal(BankCustomers.Weights[0], model.Weights[0], 0.5);
        Assert.Equal(BankCustomers.Weights[1], model.Weights[1], 0.2);
        Assert.Equal(BankCustomers.Bias, model.Bias, 0.3);
    }

    [Fact]
    public void Training_ends_after_the_epoch_in_which_its_thread_was_interrupted()
    {
        var (interrupted, once) = (new LogisticRegression(2), new LogisticRegression(2));
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            Thread.CurrentThread.Interrupt();
            thrown = Record.Exception(() => interrupted.Fit(Customers.Training, new Adam(0.1), epochs: 1000));
        });
        thread.Start();
        thread.Join();
        Assert.IsType<ThreadInterruptedException>(thrown);
        once.Fit(Customers.Training, new Adam(0.1), epochs: 1);
        Assert.Equal(once.Parameters, interrupted.Parameters);
    }

    [Fact]
    public void Softmax_regression_approaches_the_floor_and_on_fresh_data_does_not_pass_it()
    {
        var training = Animals.Generate(2000, seed: 1);
        var model = new SoftmaxRegression(2, 3);
        model.Fit(training, new Adam(0.2), epochs: 600);
        AssertNearFloor(model, training, Animals.Generate(20_000, seed: 2));
    }

    [Fact]
    public void A_network_learns_what_no_straight_boundary_can()
    {
        var (training, fresh) = (Spirals.Generate(600, seed: 1), Spirals.Generate(2000, seed: 2));
        var straight = new LogisticRegression(2);
        var network = new MultilayerPerceptron([2, 16, 16, 2], seed: 1);
        straight.Fit(training, new Adam(0.05), epochs: 200);
        network.Fit(training, new Adam(0.02), epochs: 300);
        Assert.InRange(straight.Accuracy(fresh), 0.4, 0.8);
        Assert.InRange(network.Accuracy(fresh), 0.95, 1);
        Assert.True(network.Loss(fresh) > fresh.TrueLoss);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(16)]
    public void The_same_seed_gives_the_same_weights(int? batchSize)
    {
        double[] Weights(int seed)
        {
            var model = new MultilayerPerceptron([2, 8, 2], seed: seed);
            model.Fit(BankCustomers.Generate(100, seed), new Adam(0.01), epochs: 20, batchSize: batchSize, seed: seed);
            return model.Parameters;
        }

        Assert.Equal(Weights(1), Weights(1));
        Assert.NotEqual(Weights(1), Weights(2));
    }

    [Fact]
    public void The_loss_of_a_model_that_knows_nothing_is_ln_k()
    {
        Assert.Equal(Math.Log(2), new LogisticRegression(2).Loss(Customers.Training), 1e-13);
        Assert.Equal(Math.Log(3), new SoftmaxRegression(2, 3).Loss(Animals.Generate(10)), 1e-13);
    }

    [Fact]
    public void A_full_batch_step_of_gradient_descent_is_the_learning_rate_times_the_gradient()
    {
        var model = new SoftmaxRegression(2, 3);
        var data = Animals.Generate(20, seed: 1);
        var gradient = model.Gradient(data);
        model.Fit(data, new GradientDescent(0.5), epochs: 1);
        Assert.Equal(gradient.Select(g => -0.5 * g), model.Parameters);
    }

    [Fact]
    public void On_separable_data_the_weights_grow_without_end_unless_they_decay()
    {
        var separable = new Dataset([[-1.5], [-0.5], [0.5], [1.5]], [0, 0, 1, 1]);
        double Norm(int epochs, double decay)
        {
            var model = new LogisticRegression(1);
            model.Fit(separable, new GradientDescent(1, decay), epochs: epochs);
            return model.WeightNorm;
        }

        Assert.InRange(Norm(10_000, 0) - Norm(1000, 0), 3, 6);
        Assert.Equal(Norm(1000, 0.01), Norm(10_000, 0.01), 1e-6);
    }

    [Fact]
    public void Early_stopping_ends_with_the_parameters_of_the_best_epoch()
    {
        var (few, validation) = (BankCustomers.Generate(40, seed: 1), BankCustomers.Generate(500, seed: 2));
        var model = new MultilayerPerceptron([2, 32, 2], HiddenActivation.Relu, seed: 1);
        var history = model.Fit(few, new Adam(0.02), validation, epochs: 2000, patience: 20);
        Assert.Equal(history.BestEpoch + 20, history.Epochs[^1]);
        Assert.Equal(history.ValidationLoss.Min(), history.ValidationLoss[history.BestEpoch]);
        Assert.Equal(history.ValidationLoss.Min(), model.Loss(validation), 1e-15);
    }

    [Fact]
    public void Too_large_a_learning_rate_is_seen_to_diverge_and_not_hidden_by_an_error()
    {
        var model = new LogisticRegression(2);
        var history = model.Fit(Customers.Training, new GradientDescent(500), epochs: 30, objective: Objectives.LeastSquares);
        Assert.False(history.TrainingLoss[^1] < 1e6);
    }

    [Fact]
    public void Rows_and_labels_can_be_given_as_in_scikit_learn()
    {
        var model = new SoftmaxRegression(1, 3);
        model.Fit([[0], [1], [4], [5]], [0, 0, 1, 1], new Adam(0.2), epochs: 200);
        Assert.Equal([0, 1], model.Predict([[0.5], [4.5]]));
    }

    [Fact]
    public void Soft_targets_are_met_where_the_model_can()
    {
        var data = new Dataset([[0], [0]], [0, 1]).WithTargets([[0.3, 0.7], [0.3, 0.7]]);
        var model = new LogisticRegression(1);
        model.Fit(data, new GradientDescent(2), epochs: 200);
        Assert.Equal(0.7, model.Probability(0), 1e-9);
    }

    [Fact]
    public void Forward_correction_finds_the_clean_probabilities_that_plain_training_on_noisy_labels_misses()
    {
        var flip = TransitionMatrix.Flip(2, 0.3);
        var noisy = BankCustomers.Generate(5000, seed: 1).WithNoise(flip, seed: 2);
        var (plain, corrected) = (new LogisticRegression(2), new LogisticRegression(2));
        plain.Fit(noisy, new Adam(0.1), epochs: 200);
        corrected.Fit(noisy, new Adam(0.1), epochs: 200, objective: Objectives.ForwardCorrected(flip));
        Assert.True(corrected.Loss(Customers.Fresh) < plain.Loss(Customers.Fresh) - 0.02);
        Assert.InRange(corrected.Loss(Customers.Fresh) - Customers.Fresh.TrueLoss, 0, 0.01);
    }

    /// <summary>Per example, the model's loss less the truth's has a mean that is never negative in expectation; sampling leaves it 3 standard errors.</summary>
    private static void AssertNearFloor(Classifier model, Dataset training, Dataset fresh)
    {
        double[] excess = [.. model.LossEach(fresh).Select((loss, i) => loss + Math.Log(fresh.Probabilities[i][fresh.Labels[i]]))];
        var mean = excess.Average();
        var standardError = Math.Sqrt(excess.Sum(e => (e - mean) * (e - mean)) / excess.Length) / Math.Sqrt(excess.Length);
        Assert.InRange(mean, -3 * standardError, 0.005);
        // On the examples it learned from it does better than the truth.
        Assert.True(model.Loss(training) < training.TrueLoss);
    }
}
