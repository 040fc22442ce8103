namespace CrossEntropy;

/// <summary>Logistic regression: p(1 | x) = σ(w·x + b). One logit, two classes. It starts at w = 0, b = 0: probability ½ for everything.</summary>
/// <remarks>Its K = 2 logits are (0, w·x + b), whose softmax is (1 − σ, σ). Book: chapters 01, 05 and 07. As
/// sklearn.linear_model.LogisticRegression without penalty.</remarks>
public sealed class LogisticRegression : Classifier
{
    private readonly DenseLayer layer;

    /// <summary>A model that knows nothing yet.</summary>
    /// <param name="features">D ≥ 1.</param>
    /// <exception cref="ArgumentException">There are fewer than 1 features.</exception>
    public LogisticRegression(int features) : base(AtLeast(1, features, nameof(features)), 2, features + 1) => layer = new DenseLayer(0, features, 1);

    /// <summary>w, shape (D).</summary>
    public double[] Weights => Parameters[..Features];

    /// <summary>b.</summary>
    public double Bias => Parameters[Features];

    /// <summary>The probability of class 1.</summary>
    /// <param name="x">Shape (D).</param>
    /// <exception cref="ArgumentException">There are not D features.</exception>
    public double Probability(params double[] x) => Activation.Sigmoid(Logits(x)[1]);

    internal override IReadOnlyList<DenseLayer> Layers => [layer];

    internal override void Forward(ReadOnlySpan<double> x, Span<double> logits)
    {
        logits[0] = 0;
        layer.Forward(Parameters, x, logits[1..]);
    }

    internal override void Backward(ReadOnlySpan<double> x, ReadOnlySpan<double> logitGradient, Span<double> gradient) => layer.AddGradient(x, logitGradient[1..], gradient);

    private protected override Classifier Empty() => new LogisticRegression(Features);
}
