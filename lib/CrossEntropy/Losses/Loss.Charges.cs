namespace CrossEntropy;

// Class indices, distributions, smoothing and class weights all come down to one thing: how much each class is charged
// for its −ln p. The loss is then Σ charge_c · (−ln p_c), and its gradient (Σ charge)·p − charge: "p − y" in general.
public static partial class Loss
{
    /// <summary>The charges of a class index: those of the distribution that is 1 there.</summary>
    private static double[] Charges(int target, int classes, ReadOnlySpan<double> weight, double labelSmoothing)
    {
        var oneHot = new double[classes];
        oneHot[target] = 1;
        return Charges(oneHot, weight, labelSmoothing);
    }

    /// <summary>The charges of a distribution t: ((1 − ε)·t_c + ε/K) · weight_c.</summary>
    private static double[] Charges(ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double labelSmoothing)
    {
        var charges = new double[target.Length];
        for (var c = 0; c < charges.Length; c++)
            charges[c] = (((1 - labelSmoothing) * target[c]) + (labelSmoothing / charges.Length)) * At(weight, c);
        return charges;
    }

    /// <summary>Σ charge_c · (−ln softmax(z)_c).</summary>
    private static double Cost(double[] charges, ReadOnlySpan<double> logits)
    {
        var logs = Activation.LogSoftmax(logits);
        var cost = 0.0;
        for (var c = 0; c < logs.Length; c++) cost += Times(charges[c], -logs[c]);
        return cost;
    }

    /// <summary>((Σ charge)·softmax(z) − charge) / share.</summary>
    private static double[] Slope(double[] charges, ReadOnlySpan<double> logits, double share)
    {
        var total = Total(charges, 0);
        var slope = Activation.Softmax(logits);
        for (var c = 0; c < slope.Length; c++) slope[c] = ((total * slope[c]) - charges[c]) / share;
        return slope;
    }
}
