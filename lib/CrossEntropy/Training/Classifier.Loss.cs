using System.Globalization;

namespace CrossEntropy;

public abstract partial class Classifier
{
    /// <summary>The mean loss over a dataset's targets.</summary>
    /// <param name="data">Examples with D features and K classes.</param>
    /// <param name="objective">The loss; without one, cross-entropy in nats.</param>
    /// <exception cref="ArgumentException">The dataset has other numbers of features or classes.</exception>
    public double Loss(Dataset data, Objective? objective = null) => Evaluate(data, objective ?? Objectives.CrossEntropy).Losses.Average();

    /// <summary>The loss of each example of a dataset.</summary>
    /// <param name="data">Examples with D features and K classes.</param>
    /// <param name="objective">The loss; without one, cross-entropy in nats.</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">The dataset has other numbers of features or classes.</exception>
    public double[] LossEach(Dataset data, Objective? objective = null) => Evaluate(data, objective ?? Objectives.CrossEntropy).Losses;

    /// <summary>The share of a dataset's labels that are the likeliest class.</summary>
    /// <param name="data">Examples with D features and K classes.</param>
    /// <exception cref="ArgumentException">The dataset has other numbers of features or classes.</exception>
    /// <remarks>As score in scikit-learn.</remarks>
    public double Accuracy(Dataset data) => Evaluate(data, Objectives.CrossEntropy).Accuracy;

    /// <summary>How the mean loss over a dataset changes with each parameter, by the hand-written backward pass.</summary>
    /// <param name="data">Examples with D features and K classes.</param>
    /// <param name="objective">The loss; without one, cross-entropy in nats.</param>
    /// <returns>Shape (P), in the order of <see cref="Parameters"/>.</returns>
    /// <exception cref="ArgumentException">The dataset has other numbers of features or classes.</exception>
    public double[] Gradient(Dataset data, Objective? objective = null)
    {
        RequireData(data, nameof(data));
        var gradient = new double[Parameters.Length];
        AddGradient(data, [.. Enumerable.Range(0, data.Count)], objective ?? Objectives.CrossEntropy, gradient);
        return gradient;
    }

    /// <summary>Fills in the mean gradient over some of the examples.</summary>
    private void AddGradient(Dataset data, ReadOnlySpan<int> places, Objective objective, Span<double> gradient)
    {
        gradient.Clear();
        Span<double> logits = new double[Classes], logitGradient = new double[Classes];
        foreach (var i in places)
        {
            Forward(data.X[i], logits);
            objective(logits, data.Targets[i], logitGradient);
            Backward(data.X[i], logitGradient, gradient);
        }

        foreach (ref var g in gradient) g /= places.Length;
    }

    private (double[] Losses, double Accuracy) Evaluate(Dataset data, Objective objective)
    {
        RequireData(data, nameof(data));
        Span<double> logits = new double[Classes], ignored = new double[Classes];
        var losses = new double[data.Count];
        var right = 0;
        for (var i = 0; i < losses.Length; i++)
        {
            Forward(data.X[i], logits);
            losses[i] = objective(logits, data.Targets[i], ignored);
            if (ArgMax(logits) == data.Labels[i]) right++;
        }

        return (losses, (double)right / data.Count);
    }

    private void RequireData(Dataset data, string name)
    {
        ArgumentNullException.ThrowIfNull(data, name);
        if (data.X[0].Length != Features || data.Classes.Length != Classes)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has {data.X[0].Length} features and {data.Classes.Length} classes, but the model {Features} and {Classes}."), name);
    }
}
