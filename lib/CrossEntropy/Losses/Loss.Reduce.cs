using System.Numerics.Tensors;

namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Puts the losses of single examples together: their mean or their sum.</summary>
    /// <exception cref="ArgumentException">The reduction is None, which leaves many values where one is asked for.</exception>
    private static double Reduce(double[] losses, Reduction reduction, string each) => Reduce(losses, losses.Length, reduction, each);

    /// <summary>The same, where the mean divides by the weight of all examples rather than by their number.</summary>
    private static double Reduce(double[] losses, double weight, Reduction reduction, string each)
    {
        var sum = TensorPrimitives.Sum<double>(losses);
        return reduction switch
        {
            Reduction.Mean => sum / weight,
            Reduction.Sum => sum,
            _ => throw new ArgumentException($"reduction = {reduction} leaves one value per example: call {each} to get them.", nameof(reduction)),
        };
    }

    /// <summary>The weight at a place, or 1 where no weights are given.</summary>
    private static double At(ReadOnlySpan<double> weight, int i) => weight.Length == 0 ? 1 : weight[i];

    /// <summary>The weight of n examples together: n where no weights are given.</summary>
    private static double Total(ReadOnlySpan<double> weight, int n) => weight.Length == 0 ? n : TensorPrimitives.Sum(weight);

    /// <summary>weight · value with 0 · ∞ = 0: what does not count costs nothing, however wrong.</summary>
    private static double Times(double weight, double value) => weight == 0 ? 0 : weight * value;
}
