namespace CrossEntropy;

/// <summary>Adam: steps of about the same size for every parameter, by dividing a running mean of its gradient by a running root mean square.
/// m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; θ ← θ − η m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) in step t.</summary>
/// <remarks>m and v start at 0, which the division by 1 − βᵗ makes up for. Book: chapter 07. Kingma and Ba (2015); as torch.optim.Adam.</remarks>
/// <param name="learningRate">η &gt; 0.</param>
/// <param name="beta1">β₁, in [0, 1).</param>
/// <param name="beta2">β₂, in [0, 1).</param>
/// <param name="epsilon">ε &gt; 0.</param>
/// <param name="weightDecay">λ ≥ 0, as Adam's in PyTorch, not AdamW's.</param>
/// <exception cref="ArgumentException">An argument is out of range.</exception>
public sealed class Adam(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0) : Optimizer(learningRate, weightDecay)
{
    private readonly double beta1 = BelowOne(beta1, nameof(beta1));
    private readonly double beta2 = BelowOne(beta2, nameof(beta2));
    private readonly double epsilon = Positive(epsilon, nameof(epsilon));
    private double[] mean = [];
    private double[] square = [];
    private int step;

    private protected override void Start(int count) => (mean, square, step) = (new double[count], new double[count], 0);

    private protected override void Move(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        step++;
        var (meanBias, squareBias) = (1 - Math.Pow(beta1, step), 1 - Math.Pow(beta2, step));
        for (var i = 0; i < parameters.Length; i++)
        {
            mean[i] = (beta1 * mean[i]) + ((1 - beta1) * gradient[i]);
            square[i] = (beta2 * square[i]) + ((1 - beta2) * gradient[i] * gradient[i]);
            parameters[i] -= LearningRate * (mean[i] / meanBias) / (Math.Sqrt(square[i] / squareBias) + epsilon);
        }
    }
}
