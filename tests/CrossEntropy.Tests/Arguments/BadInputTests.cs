using System.Runtime.CompilerServices;

namespace CrossEntropy.Tests;

/// <summary>Wrong input, and the whole sentence it is answered with: the argument, the place and the value.</summary>
public class BadInputTests
{
    private static readonly Dictionary<string, (Func<object> Call, string Argument, string Sentence)> Cases = [];

    static BadInputTests()
    {
        // Outside [0, 1], or no number.
        Add(() => Loss.BinaryCrossEntropy(-0.1, 1), "probability", "probability = -0.1 is not in [0, 1].");
        Add(() => Loss.BinaryCrossEntropy(0.7, 1, minLog: double.NaN), "minLog", "minLog = NaN is not a number.");
        Add(() => Loss.BinaryCrossEntropy([0.7, 0.2, 1.2], [1, 0, 1]), "probabilities", "probabilities[2] = 1.2 is not in [0, 1].");
        Add(() => Loss.BinaryCrossEntropy([0.7], [double.NaN]), "targets", "targets[0] = NaN is not in [0, 1].");
        Add(() => Loss.BinaryCrossEntropyGradient(0.7, 1, eps: -1), "eps", "eps = -1 is not in [0, 1].");
        Add(() => Loss.BinaryCrossEntropyGradient([0.7, -1], [1, 0]), "probabilities", "probabilities[1] = -1 is not in [0, 1].");
        Add(() => Loss.BinaryCrossEntropyWithLogits(double.NaN, 1), "logit", "logit = NaN is not a number.");
        Add(() => Loss.BinaryCrossEntropyWithLogits([1, double.NaN], [1, 0]), "logits", "logits[1] = NaN is not a number.");
        Add(() => Loss.BinaryCrossEntropyWithLogits([1, 2], [1, 2]), "targets", "targets[1] = 2 is not in [0, 1].");
        Add(() => Loss.BinaryCrossEntropyWithLogitsGradient([1, double.NaN], [1, 0]), "logits", "logits[1] = NaN is not a number.");
        Add(() => Loss.CrossEntropy([1, double.NaN], 0), "logits", "logits[1] = NaN is not a number.");
        Add(() => Loss.CrossEntropy([[1, 2], [3, double.NaN]], [0, 1]), "logits", "logits[1][1] = NaN is not a number.");
        Add(() => Loss.CrossEntropy([1, 2], [1.5, -0.5]), "target", "target[0] = 1.5 is not in [0, 1].");
        Add(() => Loss.CrossEntropy([[1, 2]], [[1.5, -0.5]]), "targets", "targets[0][0] = 1.5 is not in [0, 1].");
        Add(() => Loss.CrossEntropy([[1, 2]], [0], labelSmoothing: 1.1), "labelSmoothing", "labelSmoothing = 1.1 is not in [0, 1].");
        Add(() => Loss.LogLoss([1, 0], [0.7, 20]), "probabilities", "probabilities[1] = 20 is not in [0, 1].");
        Add(() => Loss.LogLoss([0.7, 0.2], [1, 0]), "targets", "targets[0] = 0.7 is neither 0 nor 1.");
        Add(() => Loss.LogLoss([1], [0.7], eps: 0.5), "eps", "eps = 0.5 is not in [0, 0.5).");
        Add(() => Loss.LogLoss([1], [[0.4, 0.4, 0.2]], eps: double.NaN), "eps", "eps = NaN is not in [0, 0.5).");
        Add(() => Loss.SquaredError([1, double.NaN], [1, 2]), "predictions", "predictions[1] = NaN is not a number.");
        Add(() => Loss.Brier([1.2], [1]), "probabilities", "probabilities[0] = 1.2 is not in [0, 1].");
        Add(() => Loss.Hinge([0.3, -2], [1, 0]), "targets", "targets[1] = 0 is neither -1 nor 1.");
        Add(() => Loss.Hinge([[1, double.PositiveInfinity]], [0]), "scores", "scores[0][1] = Infinity is not finite.");
        Add(() => Loss.Focal([1, 2], [1, 0.5]), "targets", "targets[1] = 0.5 is neither 0 nor 1.");
        Add(() => Loss.Focal([1], [1], gamma: -2), "gamma", "gamma = -2 is not finite and at least 0.");
        Add(() => Loss.Focal([1], [1], alpha: 3), "alpha", "alpha = 3 is not in [0, 1].");
        Add(() => Information.Surprisal(1.5), "probability", "probability = 1.5 is not in [0, 1].");
        Add(() => Information.Entropy([0.5, double.NaN]), "p", "p[1] = NaN is not in [0, 1].");
        Add(() => Information.MutualInformation(new[,] { { 0.5, 0.2 }, { 0.4, -0.1 } }), "joint", "joint[1, 1] = -0.1 is not in [0, 1].");
        Add(() => Activation.Softmax([1, 2], temperature: 0), "temperature", "temperature = 0 is not positive and finite.");
        Add(() => Calibration.ReliabilityBins([0.5], [1], bins: 0), "bins", "bins = 0 is not at least 1.");
        Add(() => Calibration.ReliabilityBins([0.5], [0.5]), "targets", "targets[0] = 0.5 is neither 0 nor 1.");
        Add(() => Calibration.Temperature([[1, double.NegativeInfinity]], [0]), "logits", "logits[0][1] = -Infinity is not finite.");

        // Rows that do not sum to 1.
        Add(() => Information.Entropy([0.5, 0.4]), "p", "p sums to 0.9, not 1.");
        Add(() => Information.KullbackLeibler([0.5, 0.5], [0.7, 0.7]), "q", "q sums to 1.4, not 1.");
        Add(() => Information.JointEntropy(new[,] { { 0.5, 0.2 }, { 0.4, 0 } }), "joint", "joint sums to 1.1, not 1.");
        Add(() => Loss.LogLoss([0, 1], [[0.4, 0.6], [0.4, 0.5]]), "probabilities", "probabilities[1] sums to 0.9, not 1.");
        Add(() => Loss.LogLossGradient([0], [[0.4, 0.5]]), "probabilities", "probabilities[0] sums to 0.9, not 1.");
        Add(() => Loss.CrossEntropy([[1, 2]], [[0.4, 0.5]]), "targets", "targets[0] sums to 0.9, not 1.");
        Add(() => Loss.CrossEntropyGradient([1, 2], [0.4, 0.5]), "target", "target sums to 0.9, not 1.");
        Add(() => Loss.Brier([[0.4, 0.5]], [0]), "probabilities", "probabilities[0] sums to 0.9, not 1.");
        Add(() => Calibration.ReliabilityBins([[0.4, 0.5]], [0]), "probabilities", "probabilities[0] sums to 0.9, not 1.");

        // Lengths that differ, or nothing at all.
        Add(() => Loss.BinaryCrossEntropy([0.7, 0.2], [1]), "probabilities", "probabilities has 2 values but targets has 1 value.");
        Add(() => Loss.BinaryCrossEntropy([], []), "probabilities", "probabilities is empty.");
        Add(() => Loss.BinaryCrossEntropy([0.7], [1], weight: [1, 2]), "weight", "weight has 2 values but targets has 1 value.");
        Add(() => Loss.CrossEntropy([[1, 2], [3]], [0, 0]), "logits", "logits[1] has 1 value but logits[0] has 2 values.");
        Add(() => Loss.CrossEntropy([[1, 2]], [0, 1]), "logits", "logits has 1 value but targets has 2 values.");
        Add(() => Loss.CrossEntropy([[1, 2]], [[0.2, 0.3, 0.5]]), "targets", "targets[0] has 3 values but logits[0] has 2 values.");
        Add(() => Loss.CrossEntropy([[1, 2]], [0], weight: [1]), "weight", "weight has 1 value but logits[0] has 2 values.");
        Add(() => Loss.CrossEntropy([[]], [0]), "logits", "logits[0] is empty.");
        Add(() => Loss.LogLoss([1], [[0.5, 0.5]], labels: [1, 2, 3]), "labels", "labels has 3 values but probabilities[0] has 2 values.");
        Add(() => Loss.Hinge([1, 2], [1]), "scores", "scores has 2 values but targets has 1 value.");
        Add(() => Loss.Hinge([[1]], [0]), "scores", "scores[0] has 1 value: the hinge loss compares at least 2 classes.");
        Add(() => Information.CrossEntropy([1], [0.5, 0.5]), "p", "p has 1 value but q has 2 values.");
        Add(() => Information.Entropy([]), "p", "p is empty.");
        Add(() => Information.JointEntropy(new double[0, 0]), "joint", "joint is empty.");
        Add(() => Activation.Softmax(ReadOnlySpan<double>.Empty), "z", "z is empty.");
        Add(() => Activation.LogSumExp([]), "z", "z is empty.");

        // A class that is none, a weight that is none, infinities that cancel.
        Add(() => Loss.CrossEntropy([1, 2, 3], 3), "target", "target = 3 is not a class index in [0, 2].");
        Add(() => Loss.FusedCrossEntropy([1, 2, 3, 4], [0, 2]), "targets", "targets[1] = 2 is not a class index in [0, 1].");
        Add(() => Loss.FusedCrossEntropy([1, 2, 3, 4, 5], [0, 1]), "logits", "logits has 5 values, which do not make a row for each of 2 targets.");
        Add(() => Loss.FusedCrossEntropy([1, 2], [0], new float[1]), "gradient", "gradient has 1 value but logits has 2 values.");
        Add(() => Loss.FusedCrossEntropy([1, 2], []), "targets", "targets is empty.");
        Add(() => Overlapping(new float[3]), "gradient", "gradient overlaps logits without being the same memory.");
        Add(() => Loss.FusedCrossEntropy([1, 2], [0], threads: 0), "threads", "threads = 0 is not at least 1.");
        Add(() => Loss.FusedCrossEntropy([1, 2], [0], labelSmoothing: -1), "labelSmoothing", "labelSmoothing = -1 is not in [0, 1].");
        Add(() => Loss.FusedCrossEntropy([1, 2], [0], reduction: Reduction.None), "reduction", "reduction = None leaves one value per example: call CrossEntropyEach to get them.");
        Add(() => Loss.CrossEntropy([[1, 2], [3, 4]], [0, -1]), "targets", "targets[1] = -1 is not a class index in [0, 1].");
        Add(() => Loss.CrossEntropyGradient([[1, 2]], [2]), "targets", "targets[0] = 2 is not a class index in [0, 1].");
        Add(() => Loss.LogLoss([3], [[0.4, 0.4, 0.2]]), "targets", "targets[0] = 3 is not a class index in [0, 2].");
        Add(() => Loss.LogLoss([15], [[0.4, 0.6]], labels: [10, 20]), "targets", "targets[0] = 15 is not among the labels.");
        Add(() => Loss.LogLoss([10], [[0.4, 0.6]], labels: [20, 10]), "labels", "labels[1] = 10 is not above the label before it.");
        Add(() => Loss.Brier([[0.4, 0.6]], [2]), "targets", "targets[0] = 2 is not a class index in [0, 1].");
        Add(() => Loss.Hinge([[1, 2]], [2]), "targets", "targets[0] = 2 is not a class index in [0, 1].");
        Add(() => Loss.CrossEntropy([[1, 2]], [0], weight: [1, -1]), "weight", "weight[1] = -1 is not finite and at least 0.");
        Add(() => Loss.BinaryCrossEntropy([0.7], [1], weight: [double.PositiveInfinity]), "weight", "weight[0] = Infinity is not finite and at least 0.");
        Add(() => Loss.BinaryCrossEntropyWithLogits(1, 1, posWeight: double.NaN), "posWeight", "posWeight = NaN is not finite and at least 0.");
        Add(() => Loss.LogLoss([1], [0.5], sampleWeight: [-2]), "sampleWeight", "sampleWeight[0] = -2 is not finite and at least 0.");
        Add(() => Loss.CrossEntropy([double.PositiveInfinity, double.PositiveInfinity], 0), "logits", "logits has more than one value at +∞: their probabilities are not defined.");
        Add(() => Loss.CrossEntropy([[double.NegativeInfinity, double.NegativeInfinity]], [0]), "logits", "logits[0] has every value at -∞: their probabilities are not defined.");

        // A reduction to nothing points to the function that keeps every loss.
        Add(() => Loss.BinaryCrossEntropy([0.7], [1], Reduction.None), "reduction", "reduction = None leaves one value per example: call BinaryCrossEntropyEach to get them.");
        Add(() => Loss.BinaryCrossEntropyWithLogits([1], [1], Reduction.None), "reduction", "reduction = None leaves one value per example: call BinaryCrossEntropyWithLogitsEach to get them.");
        Add(() => Loss.CrossEntropy([[1, 2]], [1], Reduction.None), "reduction", "reduction = None leaves one value per example: call CrossEntropyEach to get them.");
        Add(() => Loss.LogLoss([1], [[0.4, 0.6]], Reduction.None), "reduction", "reduction = None leaves one value per example: call LogLossEach to get them.");
        Add(() => Loss.SquaredError([1], [1], Reduction.None), "reduction", "reduction = None leaves one value per example: call SquaredErrorEach to get them.");
        Add(() => Loss.Brier([[0.4, 0.6]], [1], Reduction.None), "reduction", "reduction = None leaves one value per example: call BrierEach to get them.");
        Add(() => Loss.Hinge([1], [1], Reduction.None), "reduction", "reduction = None leaves one value per example: call HingeEach to get them.");
        Add(() => Loss.Focal([1], [1], Reduction.None), "reduction", "reduction = None leaves one value per example: call FocalEach to get them.");
    }

    public static TheoryData<string> Calls => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Wrong_input_is_answered_with_a_sentence_that_names_it(string call)
    {
        var (run, argument, sentence) = Cases[call];
        var error = Assert.Throws<ArgumentException>(() => { run(); });
        Assert.Equal($"{sentence} (Parameter '{argument}')", error.Message);
    }

    private static double Overlapping(float[] memory) => Loss.FusedCrossEntropy(memory.AsSpan(0, 2), [0], memory.AsSpan(1, 2));

    private static void Add(Func<object> call, string argument, string sentence, [CallerArgumentExpression(nameof(call))] string text = "") =>
        Cases.Add(text["() => ".Length..], (call, argument, sentence));
}
