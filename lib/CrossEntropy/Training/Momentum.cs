namespace CrossEntropy;

/// <summary>Gradient descent with momentum: v ← μ v + g; θ ← θ − η v. A ball that rolls on: what gradients agree on adds up, what they quarrel about cancels.</summary>
/// <remarks>v starts at 0. Book: chapter 07. As torch.optim.SGD with momentum (dampening 0).</remarks>
/// <param name="learningRate">η &gt; 0.</param>
/// <param name="momentum">μ, in [0, 1).</param>
/// <param name="weightDecay">λ ≥ 0.</param>
/// <exception cref="ArgumentException">An argument is out of range.</exception>
public sealed class Momentum(double learningRate, double momentum = 0.9, double weightDecay = 0) : Optimizer(learningRate, weightDecay)
{
    private readonly double mu = BelowOne(momentum, nameof(momentum));
    private double[] velocity = [];

    private protected override void Start(int count) => velocity = new double[count];

    private protected override void Move(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            velocity[i] = (mu * velocity[i]) + gradient[i];
            parameters[i] -= LearningRate * velocity[i];
        }
    }
}
