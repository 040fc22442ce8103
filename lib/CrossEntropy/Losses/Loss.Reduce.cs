namespace CrossEntropy;

public static partial class Loss
{
    /// <summary>Puts the losses of single examples together: their mean or their sum.</summary>
    /// <exception cref="ArgumentException">The reduction is None, which leaves many values where one is asked for.</exception>
    private static double Reduce(double[] losses, Reduction reduction, string each)
    {
        var sum = 0.0;
        foreach (var loss in losses) sum += loss;
        return reduction switch
        {
            Reduction.Mean => sum / losses.Length,
            Reduction.Sum => sum,
            _ => throw new ArgumentException($"reduction = {reduction} leaves one value per example: call {each} to get them.", nameof(reduction)),
        };
    }
}
