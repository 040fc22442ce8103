using System.Globalization;

namespace CrossEntropy;

/// <summary>Collects a TrainingHistory, epoch by epoch.</summary>
internal sealed class TrainingRecorder
{
    private readonly Classifier model;
    private readonly HashSet<int> keep;
    private readonly bool keepLast;
    private readonly SortedDictionary<int, Classifier> models = [];
    private readonly List<(double[] Quantiles, double Mean, double Accuracy)> training = [];
    private readonly List<(double[] Quantiles, double Mean, double Accuracy)> validation = [];
    private readonly List<double> norms = [];
    private double best = double.PositiveInfinity;

    public TrainingRecorder(Classifier model, int[]? keep, int epochs)
    {
        this.model = model;
        this.keep = [.. keep ?? OneTwoFive(epochs)];
        keepLast = keep is null;
        foreach (var epoch in this.keep)
            if (epoch < 0 || epoch > epochs) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"keep has epoch {epoch}, which is not in 0 … {epochs}."), nameof(keep));
        BestParameters = [.. model.Parameters];
    }

    public int BestEpoch { get; private set; }

    public double[] BestParameters { get; }

    public void Add(int epoch, (double[] Losses, double Accuracy) onTraining, (double[] Losses, double Accuracy)? onValidation)
    {
        training.Add(Summary(onTraining));
        if (onValidation is not null) validation.Add(Summary(onValidation.Value));
        norms.Add(model.WeightNorm);
        if (keep.Contains(epoch)) models[epoch] = model.Copy();
        var watched = (onValidation is null ? training : validation)[^1].Mean;
        if (!(watched < best)) return;
        (best, BestEpoch) = (watched, epoch);
        model.Parameters.CopyTo(BestParameters, 0);
    }

    public TrainingHistory ToHistory()
    {
        var last = training.Count - 1;
        if (keepLast && !models.ContainsKey(last)) models[last] = model.Copy();
        return new TrainingHistory(models, [.. training.Select(e => e.Quantiles)], [.. validation.Select(e => e.Quantiles)])
        {
            TrainingLoss = [.. training.Select(e => e.Mean)],
            ValidationLoss = [.. validation.Select(e => e.Mean)],
            TrainingAccuracy = [.. training.Select(e => e.Accuracy)],
            ValidationAccuracy = [.. validation.Select(e => e.Accuracy)],
            WeightNorm = [.. norms],
            BestEpoch = BestEpoch,
        };
    }

    private static (double[] Quantiles, double Mean, double Accuracy) Summary((double[] Losses, double Accuracy) each)
    {
        var mean = each.Losses.Average();
        Array.Sort(each.Losses);
        return ([.. TrainingHistory.Levels.Select(level => Quantile(each.Losses, level))], mean, each.Accuracy);
    }

    /// <summary>Between the two nearest of the sorted values, as numpy.quantile.</summary>
    private static double Quantile(double[] sorted, double level)
    {
        var place = level * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    private static IEnumerable<int> OneTwoFive(int epochs)
    {
        yield return 0;
        for (long ten = 1; ten <= epochs; ten *= 10)
            foreach (var times in new[] { 1, 2, 5 })
                if (times * ten <= epochs) yield return (int)(times * ten);
    }
}
