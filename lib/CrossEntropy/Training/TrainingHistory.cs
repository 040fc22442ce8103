using System.Globalization;

namespace CrossEntropy;

/// <summary>What happened while a model learned: one number per epoch, epoch 0 being before the first step.</summary>
/// <remarks>Losses are means over the whole dataset with the parameters at the end of the epoch, without the weight decay's penalty.
/// Shown in a notebook as a table of the epochs whose parameters were kept. Book: chapter 07.</remarks>
[TypeFormatterSource(typeof(TrainingHistoryFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class TrainingHistory
{
    private readonly SortedDictionary<int, Classifier> models;
    private readonly double[][] trainingQuantiles;
    private readonly double[][] validationQuantiles;

    internal TrainingHistory(SortedDictionary<int, Classifier> models, double[][] trainingQuantiles, double[][] validationQuantiles) =>
        (this.models, this.trainingQuantiles, this.validationQuantiles) = (models, trainingQuantiles, validationQuantiles);

    /// <summary>Shape (E + 1): 0, 1, …, E.</summary>
    public int[] Epochs => [.. Enumerable.Range(0, TrainingLoss.Length)];

    /// <summary>Shape (E + 1): the mean loss on the training set.</summary>
    public required double[] TrainingLoss { get; init; }

    /// <summary>Shape (E + 1): the mean loss on the validation set; empty without one.</summary>
    public required double[] ValidationLoss { get; init; }

    /// <summary>Shape (E + 1): the share of right predictions on the training set.</summary>
    public required double[] TrainingAccuracy { get; init; }

    /// <summary>Shape (E + 1): the share of right predictions on the validation set; empty without one.</summary>
    public required double[] ValidationAccuracy { get; init; }

    /// <summary>Shape (E + 1): ‖W‖, without the biases.</summary>
    public required double[] WeightNorm { get; init; }

    /// <summary>The epoch with the lowest validation loss (training loss, if there is no validation set); of equals, the first.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>The levels of the quantiles that are recorded: 5 %, 25 %, 50 %, 75 %, 95 % and 100 %, the largest loss.</summary>
    public static double[] Levels => [0.05, 0.25, 0.5, 0.75, 0.95, 1];

    /// <summary>The epochs whose parameters were kept.</summary>
    public int[] Kept => [.. models.Keys];

    /// <summary>Shape (E + 1): the loss that a share of the training examples stays below.</summary>
    /// <param name="level">One of <see cref="Levels"/>.</param>
    /// <exception cref="ArgumentException">The level is not recorded.</exception>
    public double[] TrainingQuantile(double level) => [.. trainingQuantiles.Select(q => q[Place(level)])];

    /// <summary>Shape (E + 1): the loss that a share of the validation examples stays below; empty without a validation set.</summary>
    /// <param name="level">One of <see cref="Levels"/>.</param>
    /// <exception cref="ArgumentException">The level is not recorded.</exception>
    public double[] ValidationQuantile(double level) => [.. validationQuantiles.Select(q => q[Place(level)])];

    /// <summary>The model as it was after an epoch.</summary>
    /// <param name="epoch">One of <see cref="Kept"/>.</param>
    /// <exception cref="ArgumentException">The parameters of that epoch were not kept.</exception>
    public Classifier ModelAt(int epoch) => models.TryGetValue(epoch, out var model)
        ? model
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"epoch = {epoch} is none of those kept: {string.Join(", ", Kept)}."), nameof(epoch));

    /// <summary>The kept epochs as plain text.</summary>
    public override string ToString() => ToTable().ToString();

    internal Table ToTable() => ValidationLoss.Length == 0
        ? Table.Of(Kept.Select(e => (object)new { Epoch = e, Loss = TrainingLoss[e], Accuracy = TrainingAccuracy[e], Norm = WeightNorm[e] })).Heading("Norm", "‖W‖")
        : Table.Of(Kept.Select(e => (object)new
            {
                Epoch = e,
                Training = TrainingLoss[e],
                Validation = ValidationLoss[e],
                TrainingAccuracy = TrainingAccuracy[e],
                ValidationAccuracy = ValidationAccuracy[e],
                Norm = WeightNorm[e],
            }))
            .Heading("Training", "training loss").Heading("Validation", "validation loss")
            .Heading("TrainingAccuracy", "training accuracy").Heading("ValidationAccuracy", "validation accuracy").Heading("Norm", "‖W‖");

    private static int Place(double level)
    {
        var place = Array.IndexOf(Levels, level);
        return place >= 0 ? place : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"level = {level} is none of {string.Join(", ", Levels)}."), nameof(level));
    }
}

/// <summary>How a notebook shows a TrainingHistory.</summary>
internal sealed class TrainingHistoryFormatters
{
    public static IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<TrainingHistory>("text/html", history => history.ToTable().Grid().ToHtml()),
        new TypeFormatter<TrainingHistory>("text/plain", history => history.ToString()),
    ];
}
