using FsCheck.Xunit;

namespace CrossEntropy.Tests;

[Properties(Arbitrary = [typeof(Generated)], Replay = Generated.Seed)]
public class SoftmaxProperties
{
    [Property]
    public void Probabilities_sum_to_one(Example example) => Assert.Equal(1, Activation.Softmax(example.Logits).Sum(), 1e-14);

    [Property]
    public void Shifting_all_logits_changes_nothing(Example example) =>
        // A whole number, of which the logits' own rounding is all that is lost.
        Same(Activation.Softmax(example.Logits), Activation.Softmax(Array.ConvertAll(example.Logits, z => z + 64)), 1e-12);

    [Property]
    public void Permuting_the_logits_permutes_the_probabilities(Example example) =>
        Same([.. Activation.Softmax(example.Logits).Reverse()], Activation.Softmax([.. example.Logits.Reverse()]), 1e-15);

    [Property]
    public void Log_softmax_is_the_logarithm_of_softmax(Example example) =>
        Same(Activation.Softmax(example.Logits), Array.ConvertAll(Activation.LogSoftmax(example.Logits), Math.Exp), 1e-12);

    [Property]
    public void Log_sum_exp_lies_between_the_maximum_and_ln_K_above_it(Example example) =>
        Assert.InRange(Activation.LogSumExp(example.Logits) - example.Logits.Max(), 0, Math.Log(example.Logits.Length) + 1e-13);

    [Property]
    public void Temperature_divides_the_logits(Example example) =>
        Same(Activation.Softmax(Array.ConvertAll(example.Logits, z => z / 4)), Activation.Softmax(example.Logits, temperature: 4), 1e-15);

    [Property]
    public void Softmax_of_logarithms_gives_the_probabilities_back(Pair pair) =>
        Same(pair.P, Activation.Softmax(Array.ConvertAll(pair.P, Math.Log)), 1e-14);

    [Property]
    public void Two_classes_are_a_sigmoid_of_the_gap(Example example) =>
        Assert.Equal(Activation.Sigmoid(example.Logits[1] - example.Logits[0]), Activation.Softmax(example.Logits.AsSpan()[..2])[1], 1e-15);

    private static void Same(double[] expected, double[] actual, double tolerance)
    {
        foreach (var (e, a) in expected.Zip(actual)) Assert.Equal(e, a, tolerance);
    }
}
