namespace CrossEntropy.Tests;

/// <summary>What this library gives for a reference case: values and, where the case has one, the gradient.</summary>
internal sealed record OurAnswer(double[] Values, double[]? Gradient = null)
{
    private const double PyTorchMinLog = -100;
    private const double PyTorchEps = 1e-12f; // In PyTorch's source it is a float.

    public static OurAnswer To(ReferenceCase c) => c.Function switch
    {
        "Sigmoid" => new(Activation.Sigmoid(c.Vector("z"))),
        "LogSigmoid" => new(Array.ConvertAll(c.Vector("z"), Activation.LogSigmoid)),
        "Softplus" => new(Array.ConvertAll(c.Vector("z"), Activation.Softplus)),
        "Softmax" => new(Activation.Softmax(c.Vector("z"), c.Number("temperature"))),
        "LogSoftmax" => new(Activation.LogSoftmax(c.Vector("z"), c.Number("temperature"))),
        "LogSumExp" => new([Activation.LogSumExp(c.Vector("z"))]),
        "BinaryCrossEntropy" => BinaryCrossEntropy(c),
        "BinaryCrossEntropyWithLogits" => new(
            c.Reduced(r => Loss.BinaryCrossEntropyWithLogits(c.Vector("z"), c.Vector("y"), r, c.VectorOrNone("weight"), c.Number("posWeight")),
                () => Loss.BinaryCrossEntropyWithLogitsEach(c.Vector("z"), c.Vector("y"), c.VectorOrNone("weight"), c.Number("posWeight"))),
            Loss.BinaryCrossEntropyWithLogitsGradient(c.Vector("z"), c.Vector("y"), c.Reduction, c.VectorOrNone("weight"), c.Number("posWeight"))),
        "CrossEntropy" => CrossEntropy(c),
        "CrossEntropySoft" => new(
            c.Reduced(r => Loss.CrossEntropy(c.Rows("z"), c.Rows("y"), r, c.VectorOrNone("weight"), c.Number("labelSmoothing")),
                () => Loss.CrossEntropyEach(c.Rows("z"), c.Rows("y"), c.VectorOrNone("weight"), c.Number("labelSmoothing"))),
            Flat(Loss.CrossEntropyGradient(c.Rows("z"), c.Rows("y"), c.Reduction, c.VectorOrNone("weight"), c.Number("labelSmoothing")))),
        "LogLoss" => new([Loss.LogLoss(c.Vector("y"), c.Vector("p"), c.Reduction, c.Number("eps"), c.VectorOrNone("weight"))]),
        "LogLossClasses" => LogLossOfClasses(c),
        "SquaredError" => new(
            c.Reduced(r => Loss.SquaredError(c.Vector("p"), c.Vector("y"), r), () => Loss.SquaredErrorEach(c.Vector("p"), c.Vector("y"))),
            Loss.SquaredErrorGradient(c.Vector("p"), c.Vector("y"), c.Reduction)),
        "Brier" => new([Loss.Brier(c.Vector("p"), c.Vector("y"), c.Reduction)], Loss.BrierGradient(c.Vector("p"), c.Vector("y"), c.Reduction)),
        "BrierClasses" => new(
            c.Reduced(r => Loss.Brier(c.Rows("p"), c.Integers("y"), r), () => Loss.BrierEach(c.Rows("p"), c.Integers("y"))),
            Flat(Loss.BrierGradient(c.Rows("p"), c.Integers("y"), c.Reduction))),
        "Hinge" => new(
            c.Reduced(r => Loss.Hinge(c.Vector("s"), c.Vector("y"), r), () => Loss.HingeEach(c.Vector("s"), c.Vector("y"))),
            Loss.HingeGradient(c.Vector("s"), c.Vector("y"), c.Reduction)),
        "HingeClasses" => new(
            c.Reduced(r => Loss.Hinge(c.Rows("s"), c.Integers("y"), r), () => Loss.HingeEach(c.Rows("s"), c.Integers("y"))),
            Flat(Loss.HingeGradient(c.Rows("s"), c.Integers("y"), c.Reduction))),
        "Focal" => new(
            c.Reduced(r => Loss.Focal(c.Vector("z"), c.Vector("y"), r, c.Number("gamma"), c.NumberOrNone("alpha")),
                () => Loss.FocalEach(c.Vector("z"), c.Vector("y"), c.Number("gamma"), c.NumberOrNone("alpha"))),
            Loss.FocalGradient(c.Vector("z"), c.Vector("y"), c.Reduction, c.Number("gamma"), c.NumberOrNone("alpha"))),
        "Entropy" => new([Information.Entropy(c.Vector("p"), c.Unit)]),
        "CrossEntropyOf" => new([Information.CrossEntropy(c.Vector("p"), c.Vector("q"), c.Unit)]),
        "KullbackLeibler" => new([Information.KullbackLeibler(c.Vector("p"), c.Vector("q"), c.Unit)]),
        "JensenShannon" => new([Information.JensenShannon(c.Vector("p"), c.Vector("q"), c.Unit)]),
        "JointEntropy" => new([Information.JointEntropy(c.Joint())]),
        "ConditionalEntropy" => new([Information.ConditionalEntropy(c.Joint())]),
        "MutualInformation" => new([Information.MutualInformation(c.Joint())]),
        "Reliability" => new(
            [.. Calibration.ReliabilityBins(c.Vector("p"), c.Vector("y"), c.Integer("bins")).SelectMany(bin => new[] { bin.Probability, bin.Frequency })]),
        "Temperature" => new([Calibration.Temperature(c.Rows("z"), c.Integers("y"))]),
        _ => throw new NotSupportedException(c.Function),
    };

    private static OurAnswer BinaryCrossEntropy(ReferenceCase c)
    {
        // Where nothing needs clipping, PyTorch is compared with our default, which does not clip.
        var clip = c.Arguments["clip"].GetBoolean();
        var (minLog, eps) = clip ? (PyTorchMinLog, PyTorchEps) : (double.NegativeInfinity, 0);
        var (p, y, weight) = (c.Vector("p"), c.Vector("y"), c.VectorOrNone("weight"));
        return new(
            c.Reduced(r => Loss.BinaryCrossEntropy(p, y, r, weight, minLog), () => Loss.BinaryCrossEntropyEach(p, y, weight, minLog)),
            Loss.BinaryCrossEntropyGradient(p, y, c.Reduction, weight, eps));
    }

    private static OurAnswer CrossEntropy(ReferenceCase c)
    {
        var (z, y, weight) = (c.Rows("z"), c.Integers("y"), c.VectorOrNone("weight"));
        var (ignore, smoothing) = (c.Integer("ignoreIndex"), c.Number("labelSmoothing"));
        return new(
            c.Reduced(r => Loss.CrossEntropy(z, y, r, weight, ignore, smoothing), () => Loss.CrossEntropyEach(z, y, weight, ignore, smoothing)),
            Flat(Loss.CrossEntropyGradient(z, y, c.Reduction, weight, ignore, smoothing)));
    }

    private static OurAnswer LogLossOfClasses(ReferenceCase c)
    {
        var (y, p, weight) = (c.Integers("y"), c.Rows("p"), c.VectorOrNone("weight"));
        return new(
            [Loss.LogLoss(y, p, c.Reduction, c.Number("eps"), weight, c.IntegersOrNone("labels"))],
            c.Gradient is null ? null : Flat(Loss.LogLossGradient(y, p, c.Reduction, weight)));
    }

    private static double[] Flat(double[][] rows) => [.. rows.SelectMany(row => row)];
}
