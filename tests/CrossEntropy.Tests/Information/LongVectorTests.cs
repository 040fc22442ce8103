namespace CrossEntropy.Tests;

/// <summary>
/// Long vectors take another path than short ones. What holds it to account is arithmetic: cutting every outcome into m equal parts adds ln m to the
/// entropy and to the cross-entropy and leaves the divergence as it was.
/// </summary>
public class LongVectorTests
{
    // Long enough for several chunks, and no multiple of one.
    private const int Parts = 601;
    private static readonly double[] P = [0.5, 0.25, 0, 0.15, 0.1];
    private static readonly double[] Q = [0.2, 0.2, 0.3, 0.2, 0.1];

    [Theory]
    [InlineData(Unit.Nats)]
    [InlineData(Unit.Bits)]
    public void Entropy_grows_by_the_logarithm_of_the_parts(Unit unit) =>
        Assert.Equal(Information.Entropy(P, unit) + Log(Parts, unit), Information.Entropy(Cut(P), unit), 1e-11);

    [Theory]
    [InlineData(Unit.Nats)]
    [InlineData(Unit.Bits)]
    public void Cross_entropy_grows_by_the_logarithm_of_the_parts(Unit unit) =>
        Assert.Equal(Information.CrossEntropy(P, Q, unit) + Log(Parts, unit), Information.CrossEntropy(Cut(P), Cut(Q), unit), 1e-11);

    [Theory]
    [InlineData(Unit.Nats)]
    [InlineData(Unit.Bits)]
    public void Divergence_stays(Unit unit) =>
        Assert.Equal(Information.KullbackLeibler(P, Q, unit), Information.KullbackLeibler(Cut(P), Cut(Q), unit), 1e-11);

    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(2999)]
    public void One_outcome_that_was_ruled_out_costs_infinitely_much_wherever_it_stands(int place)
    {
        var q = Cut(Q);
        q[place] = 0;
        var p = Enumerable.Repeat(1.0 / q.Length, q.Length).ToArray();
        Assert.Equal(double.PositiveInfinity, Information.CrossEntropy(p, Normal(q)));
        Assert.Equal(double.PositiveInfinity, Information.KullbackLeibler(p, Normal(q)));
    }

    [Fact]
    public void A_ratio_beyond_double_has_a_logarithm_still()
    {
        var (p, q) = (Cut(P), Cut(P));
        (p[7], q[7]) = (p[7] + p[8], double.Epsilon);
        (p[8], q[8]) = (0, q[8] * 2);
        // Where the two agree nothing is added, so one term is all there is.
        Assert.Equal(p[7] * (Math.Log(p[7]) - Math.Log(double.Epsilon)), Information.KullbackLeibler(p, q), 1e-12);
    }

    [Fact]
    public void A_log_loss_is_the_same_of_many_copies_of_the_samples()
    {
        double[] truth = [1, 0, 1, 1], probabilities = [0.7, 0.2, 0.9, 0.05];
        Assert.Equal(Loss.LogLoss(truth, probabilities), Loss.LogLoss(Copies(truth), Copies(probabilities)), 1e-13);
    }

    [Fact]
    public void In_many_samples_one_that_was_ruled_out_costs_infinitely_much_unless_it_weighs_nothing()
    {
        var (truth, probabilities, weights) = (Copies([1, 0]), Copies([0.7, 0.2]), Copies([1, 1]));
        probabilities[600] = 0;
        Assert.Equal(double.PositiveInfinity, Loss.LogLoss(truth, probabilities));
        weights[600] = 0;
        Assert.Equal(-((Parts - 1) * Math.Log(0.7)) - (Parts * Math.Log(0.8)), Loss.LogLoss(truth, probabilities, Reduction.Sum, sampleWeight: weights), 1e-10);
    }

    [Fact]
    public void What_is_no_probability_is_named_with_its_place()
    {
        var p = Cut(P);
        p[2000] = -0.25;
        var error = Assert.ThrowsAny<ArgumentException>(() => Information.Entropy(p));
        Assert.Contains("2000", error.Message, StringComparison.Ordinal);
        Assert.Contains("-0.25", error.Message, StringComparison.Ordinal);
    }

    private static double[] Cut(double[] p) => [.. p.SelectMany(x => Enumerable.Repeat(x / Parts, Parts))];

    private static double[] Copies(double[] samples) => [.. Enumerable.Repeat(samples, Parts).SelectMany(copy => copy)];

    private static double[] Normal(double[] p) => Array.ConvertAll(p, x => x / p.Sum());

    private static double Log(double x, Unit unit) => unit == Unit.Bits ? Math.Log2(x) : Math.Log(x);
}
