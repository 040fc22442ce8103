namespace CrossEntropy;

/// <summary>Gradient descent: θ ← θ − η g. Downhill, in proportion to the slope.</summary>
/// <remarks>Book: chapter 07. As torch.optim.SGD.</remarks>
/// <param name="learningRate">η &gt; 0.</param>
/// <param name="weightDecay">λ ≥ 0.</param>
/// <exception cref="ArgumentException">An argument is out of range.</exception>
public sealed class GradientDescent(double learningRate, double weightDecay = 0) : Optimizer(learningRate, weightDecay)
{
    private protected override void Start(int count)
    {
        // Nothing is remembered from step to step.
    }

    private protected override void Move(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        for (var i = 0; i < parameters.Length; i++) parameters[i] -= LearningRate * gradient[i];
    }
}
