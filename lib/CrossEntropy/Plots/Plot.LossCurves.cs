namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>Training and validation loss against the epoch.</summary>
    /// <param name="history">What Fit gave back.</param>
    /// <param name="floor">The entropy floor in nats (<see cref="Dataset.Floor"/>), drawn as a line no model's expected loss is below; none for no line.</param>
    /// <param name="title">The figure's message; without one, what the curves show.</param>
    /// <param name="unit">The unit of the loss.</param>
    /// <remarks>Book: chapter 07. Other series can be added: <c>.Line("95 % of losses", history.Epochs.Select(e => (double)e), history.ValidationQuantile(0.95))</c>.</remarks>
    public static Plot LossCurves(TrainingHistory history, double? floor = null, string title = "", string unit = "nats")
    {
        ArgumentNullException.ThrowIfNull(history);
        var plot = new Plot(title.Length > 0 ? title : LossMessage(history), "epoch", $"mean loss ({unit})");
        return plot.AddLossCurves(history, floor);
    }

    /// <summary>Training and validation accuracy against the epoch.</summary>
    /// <param name="history">What Fit gave back.</param>
    /// <param name="title">The figure's message; without one, what the curves show.</param>
    public static Plot AccuracyCurves(TrainingHistory history, string title = "")
    {
        ArgumentNullException.ThrowIfNull(history);
        return new Plot(title.Length > 0 ? title : "Accuracy by epoch", "epoch", "share of right predictions").AddPair(history, history.TrainingAccuracy, history.ValidationAccuracy);
    }

    /// <summary>Adds training and validation loss to a figure: the way to draw one frame of a slider.</summary>
    /// <param name="history">What Fit gave back.</param>
    /// <param name="floor">The entropy floor, drawn as a line; none for no line.</param>
    public Plot AddLossCurves(TrainingHistory history, double? floor = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (floor is not null) rules.Add(new Rule(Horizontal: true, floor.Value, "floor", Evades: true));
        return AddPair(history, history.TrainingLoss, history.ValidationLoss);
    }

    private Plot AddPair(TrainingHistory history, double[] training, double[] validation)
    {
        double[] epochs = [.. history.Epochs.Select(e => (double)e)];
        Line("training", epochs, training);
        return validation.Length == 0 ? this : Line("validation", epochs, validation);
    }

    private static string LossMessage(TrainingHistory history) =>
        history.ValidationLoss.Length == 0 ? "Loss by epoch" : PlotText.Of($"Validation loss is lowest at epoch {history.BestEpoch}");
}
