namespace CrossEntropy.Tests;

/// <summary>What wrong input to codes, data and training is told, word for word.</summary>
public class LearningInputTests
{
    private static readonly Dataset Two = new([[0], [1]], [0, 1]);
    private static readonly HuffmanCode Code = HuffmanCode.FromProbabilities(0.5, 0.5, 0);
    private static readonly BitSequence Bits = BitSequence.FromBytes([0b1010_0000], 3);

    private static readonly Dictionary<string, Action> Mistakes = new()
    {
        ["lengths[1] = -2 is less than zero."] = () => Kraft.Sum(1, -2),
        ["weights is empty."] = () => HuffmanCode.FromProbabilities(),
        ["weights[1] = -0.5 is not finite and at least 0."] = () => HuffmanCode.FromProbabilities(0.5, -0.5),
        ["weights[0] = NaN is not finite and at least 0."] = () => HuffmanCode.FromProbabilities(double.NaN),
        ["weights sum to 0."] = () => HuffmanCode.FromProbabilities(0, 0),
        ["weights has 2 values but Lengths has 3 values."] = () => Code.ExpectedLength(0.5, 0.5),
        ["lengths have the Kraft sum 1.5, more than 1: no prefix-free code has them."] = () => HuffmanCode.FromLengths(1, 1, 1),
        ["symbols[1] = 3 is not one of the 3 symbols."] = () => Code.Encode(0, 3),
        ["symbols[0] = 2 has no word: its probability was 0."] = () => Code.Encode(2),
        ["bits[0] leads to no word of the code."] = () => HuffmanCode.FromLengths(2, 2).Decode(Bits),
        ["bits end in the middle of a word."] = () => HuffmanCode.FromLengths(2, 2, 2, 2).Decode(Bits),
        ["index = 3 is not a place among 3 bits."] = () => _ = Bits[3],
        ["length = 9 is not a number of bits that 1 bytes hold."] = () => BitSequence.FromBytes([0], 9),
        ["size = 0 is less than 1."] = () => Block.Probabilities([1], 0),
        ["size = 21 makes 2097152 blocks of 2 symbols, more than 1048576."] = () => Block.Probabilities([0.5, 0.5], 21),
        ["alphabet = 0 is less than 1."] = () => Block.Join([0], 1, 0),
        ["symbols has 3 values, which is no multiple of size = 2."] = () => Block.Join([0, 1, 0], 2, 2),
        ["symbols[1] = 2 is not one of the 2 symbols."] = () => Block.Join([0, 2], 2, 2),
        ["blocks[0] = 4 is not one of the 4 blocks."] = () => Block.Split([4], 2, 2),
        ["symbols[0] = 2 is not one of the model's 2 symbols."] = () => ArithmeticCoder.Encode([2], SymbolModels.Uniform(2)),
        ["The model's probabilities for symbol 0 sum to 0.9, not 1."] = () => ArithmeticCoder.Encode([0], _ => [0.5, 0.4]),
        ["The model's probabilities[1] = NaN for symbol 0 is not in [0, 1]."] = () => ArithmeticCoder.Encode([0], _ => [0.5, double.NaN]),
        ["The model gives no probabilities for symbol 0."] = () => ArithmeticCoder.Encode([0], _ => []),
        ["count = -1 is less than zero."] = () => ArithmeticCoder.Decode(Bits, SymbolModels.Uniform(2), -1),
        ["smoothing = 0 is not positive and finite."] = () => SymbolModels.Adaptive(2, smoothing: 0),
        ["order = -1 is less than zero."] = () => SymbolModels.Adaptive(2, order: -1),
        ["order = -2 is less than zero."] = () => SymbolModels.Counted([0], 2, -2),
        ["smoothing = -0.5 is not finite and at least 0."] = () => SymbolModels.Counted([0], 2, 1, -0.5),
        ["text[1] = 2 is not one of the 2 symbols."] = () => SymbolModels.Counted([0, 2], 2, 1),
        ["count = -3 is less than zero."] = () => SymbolModels.Write(SymbolModels.Uniform(2), -3, seed: 1),
        ["alphabet = -3 is less than 1."] = () => SymbolModels.Uniform(-3),
        ["step = 0 is not positive and finite."] = () => FiniteDifference.Forward(x => x, 1, 0),
        ["gradient has 1 value but x has 2 values."] = () => GradientCheck.Of(x => x[0], [1, 2], [1]),
        ["x is empty."] = () => _ = new Dataset([], []),
        ["x[1] has 2 values but x[0] has 1 value."] = () => _ = new Dataset([[1], [1, 2]], [0, 1]),
        ["x[1][0] = NaN is not finite."] = () => _ = new Dataset([[1], [double.NaN]], [0, 1]),
        ["labels has 1 value but x has 2 values."] = () => _ = new Dataset([[1], [2]], [0]),
        ["labels[1] = 2 is not a class index in [0, 1]."] = () => Two.WithLabels([0, 2]),
        ["labels[0] = -1 is not a class index in [0, 1]."] = () => _ = new Dataset([[1]], [-1]),
        ["targets[1] sums to 1.1, not 1."] = () => Two.WithTargets([[0.5, 0.5], [0.6, 0.5]]),
        ["targets[0][1] = 1.2 is not in [0, 1]."] = () => Two.WithTargets([[0, 1.2], [0.6, 0.5]]),
        ["targets has 1 rows, not 2."] = () => Two.WithTargets([[0.5, 0.5]]),
        ["probabilities[0] has 1 values, not 2."] = () => _ = new Dataset([[1]], [0], [[1]], classes: ["no", "yes"]),
        ["fraction = 1 is not in (0, 1)."] = () => Two.Split(1),
        ["places[0] = 2 is not one of the 2 examples."] = () => Two.Pick(2),
        ["transition has 1 rows, not 2."] = () => Two.WithNoise([[1]]),
        ["rate = 1.5 is not in [0, 1]."] = () => TransitionMatrix.Flip(2, 1.5),
        ["classes = 1 is less than 2."] = () => TransitionMatrix.Flip(1, 0.5),
        ["trueLabels never has class 1: nothing tells how it goes wrong."] = () => TransitionMatrix.Estimate([0], [1], 2),
        ["observed[0] = 2 is not a class index in [0, 1]."] = () => TransitionMatrix.Estimate([0], [2], 2),
        ["count = 0 is less than 1."] = () => BankCustomers.Generate(0),
        ["noise = 0 is not positive and finite."] = () => Spirals.Generate(10, noise: 0),
        ["features = 0 is less than 1."] = () => _ = new LogisticRegression(0),
        ["classes = 1 is less than 2 (softmax)."] = () => _ = new SoftmaxRegression(1, 1),
        ["sizes[1] = 0 is less than 1."] = () => _ = new MultilayerPerceptron([2, 0, 2]),
        ["sizes needs at least the number of features and the number of classes."] = () => _ = new MultilayerPerceptron([2]),
        ["x has 2 features, not 1."] = () => new LogisticRegression(1).Predict(1, 2),
        ["training has 1 features and 2 classes, but the model 2 and 2."] = () => new LogisticRegression(2).Fit(Two, new Adam()),
        ["patience = 5 needs a validation set to watch."] = () => new LogisticRegression(1).Fit(Two, new Adam(), patience: 5),
        ["patience = 0 is less than 1."] = () => new LogisticRegression(1).Fit(Two, new Adam(), Two, patience: 0),
        ["batchSize = 0 is less than 1."] = () => new LogisticRegression(1).Fit(Two, new Adam(), batchSize: 0),
        ["epochs = -1 is less than 0."] = () => new LogisticRegression(1).Fit(Two, new Adam(), epochs: -1),
        ["keep has epoch 11, which is not in 0 … 10."] = () => new LogisticRegression(1).Fit(Two, new Adam(), epochs: 10, keep: [11]),
        ["epoch = 3 is none of those kept: 0, 1, 2, 5."] = () => new LogisticRegression(1).Fit(Two, new Adam(), epochs: 5).ModelAt(3),
        ["level = 0.4 is none of 0.05, 0.25, 0.5, 0.75, 0.95, 1."] = () => new LogisticRegression(1).Fit(Two, new Adam(), epochs: 5).TrainingQuantile(0.4),
        ["learningRate = 0 is not positive and finite."] = () => _ = new GradientDescent(0),
        ["weightDecay = -1 is not finite and at least 0."] = () => _ = new GradientDescent(1, -1),
        ["momentum = 1 is not in [0, 1)."] = () => _ = new Momentum(1, 1),
        ["beta2 = 1 is not in [0, 1)."] = () => _ = new Adam(beta2: 1),
        ["gamma = -1 is not finite and at least 0."] = () => Objectives.Focal(-1),
        ["temperature = 0 is not positive and finite."] = () => Objectives.Distillation(0),
        ["transition[0] sums to 0.5, not 1."] = () => Objectives.ForwardCorrected([[0.5]]),
        ["feature = 1 is not one of the 1 features."] = () => new Plot("t").Examples(Two, feature: 1),
    };

    public static TheoryData<string> Messages => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_mistake_is_told(string message)
    {
        var error = Assert.Throws<ArgumentException>(Mistakes[message]);
        Assert.Equal(message.Replace(" (softmax)", "", StringComparison.Ordinal), error.Message.Split(" (Parameter")[0]);
    }

    [Fact]
    public void A_step_with_another_number_of_parameters_needs_a_reset()
    {
        var adam = new Adam();
        adam.Step([1], [1]);
        Assert.StartsWith("parameters has 2 values, but in the step before it had 1: call Reset first.", Assert.Throws<ArgumentException>(() => adam.Step([1, 2], [1, 2])).Message, StringComparison.Ordinal);
    }
}
