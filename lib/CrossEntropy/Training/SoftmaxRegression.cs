namespace CrossEntropy;

/// <summary>Softmax regression: p(· | x) = softmax(x W + b). It starts at W = 0, b = 0: every class alike, a loss of ln K.</summary>
/// <remarks>Book: chapter 07. As sklearn.linear_model.LogisticRegression for K classes without penalty.</remarks>
public sealed class SoftmaxRegression : Classifier
{
    private readonly DenseLayer layer;

    /// <summary>A model that knows nothing yet.</summary>
    /// <param name="features">D ≥ 1.</param>
    /// <param name="classes">K ≥ 2.</param>
    /// <exception cref="ArgumentException">There are fewer than 1 features or 2 classes.</exception>
    public SoftmaxRegression(int features, int classes) : base(AtLeast(1, features, nameof(features)), AtLeast(2, classes, nameof(classes)), (features + 1) * classes) =>
        layer = new DenseLayer(0, features, classes);

    internal override IReadOnlyList<DenseLayer> Layers => [layer];

    internal override void Forward(ReadOnlySpan<double> x, Span<double> logits) => layer.Forward(Parameters, x, logits);

    internal override void Backward(ReadOnlySpan<double> x, ReadOnlySpan<double> logitGradient, Span<double> gradient) => layer.AddGradient(x, logitGradient, gradient);

    private protected override Classifier Empty() => new SoftmaxRegression(Features, Classes);
}
