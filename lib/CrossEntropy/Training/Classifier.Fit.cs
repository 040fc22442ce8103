using System.Globalization;

namespace CrossEntropy;

public abstract partial class Classifier
{
    /// <summary>Learns from examples, starting from the parameters as they are.</summary>
    /// <param name="training">What is learned from.</param>
    /// <param name="optimizer">Makes the steps: <c>new Adam(0.01)</c>. It starts afresh.</param>
    /// <param name="validation">What is only looked at, to see how the model does on examples it does not learn from.</param>
    /// <param name="epochs">How often all examples are gone through.</param>
    /// <param name="batchSize">How many examples make a step; without it, all of them: one step per epoch.</param>
    /// <param name="objective">The loss; without one, cross-entropy. Each step takes its mean over the batch.</param>
    /// <param name="patience">Early stopping: training ends when the validation loss has not fallen for so many epochs, and the model then has the
    /// parameters of the best. Without it, training goes on to the last epoch.</param>
    /// <param name="keep">The epochs whose parameters <see cref="TrainingHistory.ModelAt"/> can bring back, 0 being the start; without it
    /// 0, 1, 2, 5, 10, 20, 50, … and the last.</param>
    /// <param name="seed">Shuffles the batches. The same seed gives the same weights.</param>
    /// <exception cref="ArgumentException">A dataset does not fit the model; a number is out of range; there is patience but no validation set.</exception>
    /// <exception cref="ThreadInterruptedException">The thread was interrupted; the parameters are those of the last whole epoch.</exception>
    /// <remarks>Book: chapter 07.</remarks>
    public TrainingHistory Fit(
        Dataset training,
        Optimizer optimizer,
        Dataset? validation = null,
        int epochs = 100,
        int? batchSize = null,
        Objective? objective = null,
        int? patience = null,
        int[]? keep = null,
        int seed = 0)
    {
        RequireData(training, nameof(training));
        ArgumentNullException.ThrowIfNull(optimizer);
        if (validation is not null) RequireData(validation, nameof(validation));
        AtLeast(0, epochs, nameof(epochs));
        var size = Math.Min(AtLeast(1, batchSize ?? training.Count, nameof(batchSize)), training.Count);
        if (patience is not null && validation is null) throw Require.Wrong(nameof(patience), patience, "needs a validation set to watch");
        var wait = AtLeast(1, patience ?? int.MaxValue, nameof(patience));

        objective ??= Objectives.CrossEntropy;
        optimizer.Reset();
        var recorder = new TrainingRecorder(this, keep, epochs);
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, training.Count)];
        var gradient = new double[Parameters.Length];
        Record(0);
        for (var epoch = 1; epoch <= epochs && epoch - recorder.BestEpoch <= wait; epoch++)
        {
            if (size < training.Count) random.Shuffle(order);
            for (var start = 0; start < order.Length; start += size)
            {
                AddGradient(training, order.AsSpan(start, Math.Min(size, order.Length - start)), objective, gradient);
                optimizer.Step(Parameters, gradient);
            }

            Record(epoch);

            // A wait of no time, so that Thread.Interrupt can end the training: a notebook's stop button does, and an abort is not safe.
            Thread.CurrentThread.Join(0);
        }

        if (patience is not null) recorder.BestParameters.CopyTo(Parameters, 0);
        return recorder.ToHistory();

        void Record(int epoch) => recorder.Add(epoch, Evaluate(training, objective), validation is null ? null : Evaluate(validation, objective));
    }

    /// <summary>Learns from rows of features and their labels, as in scikit-learn.</summary>
    /// <param name="x">Shape (N, D).</param>
    /// <param name="labels">Shape (N), each in 0 … K − 1.</param>
    /// <param name="optimizer">Makes the steps: <c>new Adam(0.01)</c>. It starts afresh.</param>
    /// <param name="epochs">How often all examples are gone through.</param>
    /// <exception cref="ArgumentException">The examples do not fit the model or each other; the epochs are negative.</exception>
    public TrainingHistory Fit(double[][] x, int[] labels, Optimizer optimizer, int epochs = 100) =>
        Fit(new Dataset(x, labels, classes: [.. Enumerable.Range(0, Classes).Select(k => k.ToString(CultureInfo.InvariantCulture))]), optimizer, epochs: epochs);
}
