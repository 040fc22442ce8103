using FsCheck.Xunit;

namespace CrossEntropy.Tests;

[Properties(Arbitrary = [typeof(Generated)], Replay = Generated.Seed)]
public class InformationProperties
{
    [Property]
    public void Cross_entropy_is_entropy_plus_divergence(Pair pair) =>
        Same(Information.CrossEntropy(pair.P, pair.Q), Information.Entropy(pair.P) + Information.KullbackLeibler(pair.P, pair.Q));

    [Property]
    public void Divergence_is_never_negative_and_large_where_the_two_differ_much(Pair pair)
    {
        // Pinsker's inequality: it says more than "0 only where p = q", and says it with a number.
        var distance = pair.P.Zip(pair.Q, (p, q) => Math.Abs(p - q)).Sum();
        Assert.True(Information.KullbackLeibler(pair.P, pair.Q) >= (distance * distance / 2) - 1e-15);
    }

    [Property]
    public void Divergence_from_itself_is_zero(Pair pair) => Assert.Equal(0, Information.KullbackLeibler(pair.P, pair.P));

    [Property]
    public void Cross_entropy_with_itself_is_entropy(Pair pair) => Assert.Equal(Information.Entropy(pair.P), Information.CrossEntropy(pair.P, pair.P));

    [Property]
    public void Jensen_Shannon_is_symmetric(Pair pair) =>
        Same(Information.JensenShannon(pair.P, pair.Q), Information.JensenShannon(pair.Q, pair.P));

    [Property]
    public void Jensen_Shannon_lies_between_zero_and_ln_2(Pair pair) =>
        Assert.InRange(Information.JensenShannon(pair.P, pair.Q), 0, Math.Log(2));

    [Property]
    public void Entropy_lies_between_zero_and_ln_K(Pair pair) =>
        Assert.InRange(Information.Entropy(pair.P), 0, Math.Log(pair.P.Length) + 1e-14);

    [Property]
    public void Bits_are_nats_over_ln_2(Pair pair) =>
        Same(Information.Entropy(pair.P) / Math.Log(2), Information.Entropy(pair.P, Unit.Bits));

    [Property]
    public void Perplexity_lies_between_one_and_K(Pair pair) =>
        Assert.InRange(Information.Perplexity(pair.P), 1, pair.P.Length * (1 + 1e-14));

    [Property]
    public void Mutual_information_is_what_the_entropies_share(JointTable joint)
    {
        var (rows, columns) = Information.Marginals(joint.P);
        var shared = Information.Entropy(Normal(rows)) + Information.Entropy(Normal(columns)) - Information.JointEntropy(joint.P);
        Assert.Equal(shared, Information.MutualInformation(joint.P), 1e-13);
    }

    [Property]
    public void The_chain_rule_takes_the_row_first(JointTable joint)
    {
        var (rows, _) = Information.Marginals(joint.P);
        Assert.Equal(Information.JointEntropy(joint.P), Information.Entropy(Normal(rows)) + Information.ConditionalEntropy(joint.P), 1e-13);
    }

    /// <summary>A marginal sum may exceed 1 by a rounding.</summary>
    private static double[] Normal(double[] p) => Array.ConvertAll(p, x => Math.Min(x, 1));

    private static void Same(double expected, double actual)
    {
        if (!expected.Equals(actual)) Assert.Equal(expected, actual, 1e-13 * Math.Max(1, Math.Abs(expected)));
    }
}
