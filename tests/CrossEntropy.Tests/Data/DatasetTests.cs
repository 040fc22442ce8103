namespace CrossEntropy.Tests;

public class DatasetTests
{
    private static readonly Dataset Four = new([[0], [1], [2], [3]], [0, 1, 1, 0], [[1, 0], [0.5, 0.5], [0.25, 0.75], [0.9, 0.1]]);

    [Fact]
    public void The_floor_is_the_mean_entropy_of_the_true_probabilities() =>
        Assert.Equal(Four.Probabilities.Average(p => Information.Entropy(p)), Four.Floor, 1e-15);

    [Fact]
    public void The_true_loss_is_what_the_truth_pays_for_these_labels() =>
        Assert.Equal(-(Math.Log(1) + Math.Log(0.5) + Math.Log(0.75) + Math.Log(0.9)) / 4, Four.TrueLoss, 1e-15);

    [Fact]
    public void The_best_accuracy_is_the_mean_of_the_largest_probability() => Assert.Equal((1 + 0.5 + 0.75 + 0.9) / 4, Four.BestAccuracy, 1e-15);

    [Fact]
    public void Targets_are_one_hot_unless_given()
    {
        Assert.Equal([[1, 0], [0, 1], [0, 1], [1, 0]], Four.Targets);
        Assert.Equal([0.5, 0.5], Four.WithTargets(Four.Probabilities).Targets[1]);
    }

    [Fact]
    public void A_split_keeps_every_example_once_with_its_label_and_probabilities()
    {
        var (first, second) = Four.Split(0.75, seed: 3);
        Assert.Equal((3, 1), (first.Count, second.Count));
        Assert.Equal([0, 1, 2, 3], first.X.Concat(second.X).Select(x => x[0]).Order());
        Assert.All(first.X.Zip(first.Labels), pair => Assert.Equal(Four.Labels[(int)pair.First[0]], pair.Second));
        Assert.All(first.X.Zip(first.Probabilities), pair => Assert.Equal(Four.Probabilities[(int)pair.First[0]], pair.Second));
    }

    [Fact]
    public void Labels_are_flipped_as_often_as_the_matrix_says_and_in_place()
    {
        var clean = Animals.Generate(20_000, seed: 1);
        var noisy = clean.WithNoise(TransitionMatrix.Flip(3, 0.2), seed: 2);
        Assert.Same(clean.X, noisy.X);
        Assert.Equal(0.2, clean.Labels.Zip(noisy.Labels).Count(pair => pair.First != pair.Second) / 20_000.0, 0.01);
        Assert.Equal((0.8 * clean.Probabilities[0][0]) + (0.1 * (1 - clean.Probabilities[0][0])), noisy.Probabilities[0][0], 1e-12);
    }

    [Fact]
    public void Flipping_relabelling_and_confusing_differ()
    {
        Assert.Equal([0.7, 0.15, 0.15], Rounded(TransitionMatrix.Flip(3, 0.3)[0]));
        Assert.Equal([0.8, 0.1, 0.1], Rounded(TransitionMatrix.Relabel(3, 0.3)[0]));
        Assert.Equal([0.3, 0, 0.7], Rounded(TransitionMatrix.Confuse(3, 0.3)[2]));
    }

    [Fact]
    public void The_matrix_is_estimated_by_counting() =>
        Assert.Equal([[0.5, 0.5], [0.25, 0.75]], TransitionMatrix.Estimate([0, 0, 1, 1, 1, 1], [0, 1, 1, 1, 0, 1], 2));

    [Fact]
    public void Without_generator_the_floor_is_not_known() =>
        Assert.Equal("The true probabilities of these examples are not known.", Assert.Throws<InvalidOperationException>(() => new Dataset([[1]], [0]).Floor).Message);

    private static IEnumerable<double> Rounded(double[] row) => row.Select(p => Math.Round(p, 12));
}
