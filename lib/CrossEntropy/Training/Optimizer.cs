using System.Globalization;

namespace CrossEntropy;

/// <summary>How a step is made of a gradient.</summary>
public abstract class Optimizer
{
    private double[] decayed = [];

    private protected Optimizer(double learningRate, double weightDecay)
    {
        LearningRate = Positive(learningRate, nameof(learningRate));
        WeightDecay = NotNegative(weightDecay, nameof(weightDecay));
    }

    /// <summary>η &gt; 0, the size of the step.</summary>
    public double LearningRate { get; }

    /// <summary>λ ≥ 0: λ θ is added to the gradient of every parameter θ, biases too, as PyTorch's weight_decay does. It is the gradient of a penalty λ/2 ‖θ‖².</summary>
    public double WeightDecay { get; }

    /// <summary>Moves the parameters one step.</summary>
    /// <param name="parameters">θ, shape (P): changed in place.</param>
    /// <param name="gradient">∂loss / ∂θ, shape (P).</param>
    /// <exception cref="ArgumentException">The lengths differ, or differ from those of the step before.</exception>
    public void Step(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        Require.SameLength(parameters.Length, nameof(parameters), gradient.Length, nameof(gradient));
        if (decayed.Length != gradient.Length)
        {
            if (decayed.Length > 0) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"parameters has {parameters.Length} values, but in the step before it had {decayed.Length}: call Reset first."), nameof(parameters));
            decayed = new double[gradient.Length];
            Start(gradient.Length);
        }

        for (var i = 0; i < decayed.Length; i++) decayed[i] = gradient[i] + (WeightDecay * parameters[i]);
        Move(parameters, decayed);
    }

    /// <summary>Forgets all steps before. Fit does so when it starts.</summary>
    public void Reset() => decayed = [];

    /// <summary>Makes room for what is remembered of each of the parameters.</summary>
    private protected abstract void Start(int count);

    private protected abstract void Move(Span<double> parameters, ReadOnlySpan<double> gradient);

    private protected static double Positive(double value, string name) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} = {value} is not a finite number above 0."), name);

    private protected static double NotNegative(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} = {value} is not a finite number ≥ 0."), name);

    private protected static double BelowOne(double value, string name) => value is >= 0 and < 1
        ? value
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} = {value} is not in [0, 1)."), name);
}
