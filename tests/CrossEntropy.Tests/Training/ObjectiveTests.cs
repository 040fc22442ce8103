using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrossEntropy.Tests;

public class ObjectiveTests
{
    private static readonly double[][] Noise = TransitionMatrix.Flip(3, 0.2);

    public static TheoryData<string, Objective> All => new()
    {
        { "cross-entropy", Objectives.CrossEntropy },
        { "squared error", Objectives.SquaredError },
        { "hinge", Objectives.Hinge },
        { "least squares", Objectives.LeastSquares },
        { "focal", Objectives.Focal(2) },
        { "focal below 1", Objectives.Focal(0.5) },
        { "weighted", Objectives.Weighted(Objectives.CrossEntropy, 1, 5, 0.5) },
        { "forward-corrected", Objectives.ForwardCorrected(Noise) },
        { "distillation", Objectives.Distillation(3) },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void The_gradient_agrees_with_finite_differences(string name, Objective objective)
    {
        Assert.NotEmpty(name);
        foreach (var logits in new double[][] { [0.3, -1.2, 0.7], [2, 0.1, -3], [-0.5, 4, 4.2] })
        {
            foreach (var target in new double[][] { [0, 1, 0], [0.2, 0.5, 0.3] })
            {
                var gradient = new double[3];
                objective(logits, target, gradient);
                Assert.InRange(GradientCheck.Of(z => objective(z, target, new double[3]), logits, gradient).Error, 0, 1e-8);
            }
        }
    }

    [Property(Replay = "1,3")]
    public Property Cross_entropy_is_the_librarys_loss_and_gradient() => Prop.ForAll(Gen.Choose(-3000, 3000).Select(i => i / 100.0).ArrayOf(5).ToArbitrary(), logits =>
    {
        double[] target = [0.1, 0, 0.6, 0.3, 0];
        var gradient = new double[5];
        var loss = Objectives.CrossEntropy(logits, target, gradient);
        return Math.Abs(loss - Loss.CrossEntropy(logits, target)) <= 1e-12 * Math.Max(1, loss)
            && gradient.Zip(Loss.CrossEntropyGradient(logits, target), (a, b) => Math.Abs(a - b) < 1e-12).All(same => same);
    });

    [Fact]
    public void For_two_classes_squared_error_is_the_brier_score() => Assert.Equal(Math.Pow(Activation.Sigmoid(0.7) - 1, 2), Objectives.SquaredError([0, 0.7], [0, 1], new double[2]), 1e-14);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(0.3, 0.7)]
    [InlineData(-1, 2)]
    public void For_two_classes_hinge_is_one_minus_the_margin(double z, double loss) => Assert.Equal(loss, Objectives.Hinge([0, z], [0, 1], new double[2]), 1e-14);

    [Theory]
    [InlineData(3, 4)]
    [InlineData(-1, 4)]
    public void Least_squares_punishes_a_margin_of_3_as_one_of_minus_1(double z, double loss) => Assert.Equal(loss, Objectives.LeastSquares([0, z], [0, 1], new double[2]), 1e-14);

    [Fact]
    public void Focal_with_gamma_0_is_cross_entropy() =>
        Assert.Equal(Objectives.CrossEntropy([1, 2, 0], [0, 0, 1], new double[3]), Objectives.Focal(0)([1, 2, 0], [0, 0, 1], new double[3]), 1e-14);

    [Fact]
    public void Without_noise_forward_correction_is_cross_entropy() =>
        Assert.Equal(Objectives.CrossEntropy([1, 2, 0], [0, 0, 1], new double[3]), Objectives.ForwardCorrected(TransitionMatrix.Flip(3, 0))([1, 2, 0], [0, 0, 1], new double[3]), 1e-14);

    [Fact]
    public void Extreme_logits_cost_what_they_should()
    {
        var gradient = new double[2];
        Assert.Equal(2000, Objectives.CrossEntropy([1000, -1000], [0, 1], gradient));
        Assert.Equal([1, -1], gradient);
        Assert.Equal(2000, Objectives.Focal(2)([1000, -1000], [0, 1], gradient));
        Assert.Equal([1, -1], gradient);
    }
}
