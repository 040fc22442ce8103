namespace CrossEntropy.Tests;

public class TrainingHistoryTests
{
    private static readonly Dataset Training = BankCustomers.Generate(100, seed: 1);
    private static readonly Dataset Validation = BankCustomers.Generate(50, seed: 2);

    [Fact]
    public void There_is_one_entry_before_training_and_one_after_each_epoch()
    {
        var history = Fit(30);
        Assert.Equal(31, history.TrainingLoss.Length);
        Assert.Equal(31, history.ValidationAccuracy.Length);
        Assert.Equal(Math.Log(2), history.TrainingLoss[0], 1e-13);
        Assert.Equal(0, history.WeightNorm[0]);
        Assert.Equal(Enumerable.Range(0, 31), history.Epochs);
    }

    [Fact]
    public void What_is_recorded_is_what_the_model_does_after_that_epoch()
    {
        var history = Fit(30);
        Assert.Equal(history.ValidationLoss[20], history.ModelAt(20).Loss(Validation));
        Assert.Equal(history.TrainingAccuracy[20], history.ModelAt(20).Accuracy(Training));
        Assert.Equal(history.WeightNorm[20], history.ModelAt(20).WeightNorm);
    }

    [Fact]
    public void Quantiles_are_those_of_single_losses()
    {
        var history = Fit(5);
        var losses = history.ModelAt(5).LossEach(Validation);
        Assert.Equal(losses.Max(), history.ValidationQuantile(1)[5]);
        // 50 losses: the median lies between the 25th and the 26th.
        Assert.Equal(losses.Order().Skip(24).Take(2).Average(), history.ValidationQuantile(0.5)[5], 1e-15);
        Assert.Equal(Math.Log(2), history.TrainingQuantile(0.95)[0], 1e-13);
    }

    [Fact]
    public void Kept_epochs_go_in_steps_of_1_2_5_to_the_last() => Assert.Equal([0, 1, 2, 5, 10, 20, 30], Fit(30).Kept);

    [Fact]
    public void Kept_epochs_can_be_chosen() => Assert.Equal([3, 7], Fit(30, [7, 3]).Kept);

    [Fact]
    public void It_is_shown_as_a_table_of_the_kept_epochs() =>
        Assert.StartsWith("Epoch  training loss  validation loss", Fit(2).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Without_a_validation_set_the_best_epoch_is_that_of_training()
    {
        var history = new LogisticRegression(2).Fit(Training, new GradientDescent(0.5), epochs: 10);
        Assert.Empty(history.ValidationLoss);
        Assert.Equal(10, history.BestEpoch);
    }

    [Fact]
    public void Loss_curves_show_both_losses_and_the_floor()
    {
        var json = Plot.LossCurves(Fit(30), floor: 0.5).ToJson();
        Assert.Contains("\"name\":\"training\"", json, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"validation\"", json, StringComparison.Ordinal);
        Assert.Contains("\"floor\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slider_may_move_the_loss_curves() =>
        Assert.Contains("frames", new Plot("t").Slider("learning rate", [0.1, 1], (plot, rate) => plot.AddLossCurves(new LogisticRegression(2).Fit(Training, new GradientDescent(rate), epochs: 5))).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Examples_are_drawn_class_by_class() => Assert.Contains("\"name\":\"overdue\"", new Plot("t").Examples(Training).ToJson(), StringComparison.Ordinal);

    private static TrainingHistory Fit(int epochs, int[]? keep = null) =>
        new LogisticRegression(2).Fit(Training, new GradientDescent(0.5), Validation, epochs: epochs, keep: keep);
}
