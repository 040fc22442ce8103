using System.Globalization;

namespace CrossEntropy;

public static partial class Objectives
{
    /// <summary>Any objective, with the examples of each class weighted: Σ yₖ wₖ times the loss. The mean still divides by the number of examples.</summary>
    /// <param name="objective">What is weighted.</param>
    /// <param name="weights">w, shape (K), ≥ 0.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite; there are none.</exception>
    /// <remarks>Book: chapter 09.</remarks>
    public static Objective Weighted(Objective objective, params double[] weights)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(weights);
        Weights.Sum(weights, nameof(weights));
        return (logits, target, gradient) =>
        {
            var weight = 0.0;
            for (var k = 0; k < target.Length; k++) weight += target[k] * weights[k];
            var loss = weight * objective(logits, target, gradient);
            for (var k = 0; k < target.Length; k++) gradient[k] *= weight;
            return loss;
        };
    }

    /// <summary>Focal loss: −Σ yₖ (1 − pₖ)^γ ln pₖ, which turns away from examples that are already right.</summary>
    /// <param name="gamma">γ ≥ 0; at 0 it is cross-entropy.</param>
    /// <exception cref="ArgumentException">Gamma is negative or not finite.</exception>
    /// <remarks>Its minimum is not at the true probabilities: it is not proper. Book: chapter 09. Lin et al. (2017).</remarks>
    public static Objective Focal(double gamma)
    {
        if (!(gamma >= 0 && double.IsFinite(gamma))) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"gamma = {gamma} is not a finite number ≥ 0."), nameof(gamma));
        return (logits, target, gradient) =>
        {
            var logSum = Softmax(logits, gradient);
            var (loss, mean) = (0.0, 0.0);
            // slope = yₖ · pₖ · d/dpₖ of −(1 − pₖ)^γ ln pₖ, which stays finite at pₖ = 0 and at pₖ = 1.
            Span<double> slope = stackalloc double[target.Length];
            for (var k = 0; k < target.Length; k++)
            {
                if (target[k] == 0) continue;
                var (p, log) = (gradient[k], logits[k] - logSum);
                var rest = 1 - p;
                loss -= target[k] * Math.Pow(rest, gamma) * log;
                slope[k] = target[k] * ((gamma == 0 || rest == 0 ? 0 : gamma * p * Math.Pow(rest, gamma - 1) * log) - Math.Pow(rest, gamma));
                mean += slope[k];
            }

            for (var k = 0; k < target.Length; k++) gradient[k] = slope[k] - (gradient[k] * mean);
            return loss;
        };
    }

    /// <summary>Cross-entropy with labels known to be noisy, by forward correction: −Σ yⱼ ln (p T)ⱼ, what the observed label costs.</summary>
    /// <param name="transition">T, shape (K, K): row i holds p(observed | true label i).</param>
    /// <returns>Its minimum over p is at the probabilities of the true labels, though it never sees one.</returns>
    /// <exception cref="ArgumentException">The matrix is not square; a row is no distribution.</exception>
    /// <remarks>Book: chapter 12. Patrini et al. (2017).</remarks>
    public static Objective ForwardCorrected(double[][] transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        Rows.RequireDistributions(transition, transition.Length, transition.Length, nameof(transition));
        return (logits, target, gradient) =>
        {
            Softmax(logits, gradient);
            Span<double> slope = stackalloc double[target.Length];
            var (loss, mean) = (0.0, 0.0);
            for (var j = 0; j < target.Length; j++)
            {
                if (target[j] == 0) continue;
                var observed = 0.0;
                for (var i = 0; i < target.Length; i++) observed += gradient[i] * transition[i][j];
                loss -= target[j] * Math.Log(observed);
                for (var i = 0; i < target.Length; i++) slope[i] -= target[j] * transition[i][j] / observed;
            }

            for (var k = 0; k < target.Length; k++) mean += gradient[k] * slope[k];
            for (var k = 0; k < target.Length; k++) gradient[k] *= slope[k] - mean;
            return loss;
        };
    }

    /// <summary>Distillation: T² times the cross-entropy of the targets with softmax(z / T). The T² keeps the gradient's size whatever T is.</summary>
    /// <param name="temperature">T &gt; 0. The targets (<see cref="Dataset.WithTargets"/>) are the teacher's probabilities at the same T.</param>
    /// <exception cref="ArgumentException">The temperature is not a finite number above 0.</exception>
    /// <remarks>Book: chapter 13. Hinton, Vinyals and Dean (2015).</remarks>
    public static Objective Distillation(double temperature)
    {
        if (!(temperature > 0 && double.IsFinite(temperature))) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"temperature = {temperature} is not a finite number above 0."), nameof(temperature));
        return (logits, target, gradient) =>
        {
            Span<double> scaled = stackalloc double[logits.Length];
            for (var k = 0; k < logits.Length; k++) scaled[k] = logits[k] / temperature;
            var loss = CrossEntropy(scaled, target, gradient);
            for (var k = 0; k < logits.Length; k++) gradient[k] *= temperature;
            return temperature * temperature * loss;
        };
    }
}
