namespace CrossEntropy.Tests;

/// <summary>What a generator says of its examples is how they come.</summary>
public class GeneratorTests
{
    public static TheoryData<string, Dataset> All => new()
    {
        { "customers", BankCustomers.Generate(20_000, seed: 1) },
        { "rare overdue cards", BankCustomers.Generate(20_000, seed: 1, bias: -4.6) },
        { "animals", Animals.Generate(20_000, seed: 1) },
        { "two spirals", Spirals.Generate(5000, seed: 1) },
        { "five noisy spirals", Spirals.Generate(5000, seed: 1, classes: 5, noise: 0.3) },
        { "noisy animals", Animals.Generate(20_000, seed: 1).WithNoise(TransitionMatrix.Flip(3, 0.2), seed: 4) },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Labels_come_as_often_as_the_true_probabilities_say(string name, Dataset data)
    {
        Assert.NotEmpty(name);
        for (var k = 0; k < data.Classes.Length; k++)
        {
            var expected = data.Probabilities.Sum(p => p[k]);
            var deviation = Math.Sqrt(data.Probabilities.Sum(p => p[k] * (1 - p[k])));
            Assert.InRange(data.Labels.Count(label => label == k), expected - (4 * deviation) - 1e-9, expected + (4 * deviation) + 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_true_probabilities_pay_the_entropy_floor_but_for_sampling(string name, Dataset data)
    {
        Assert.NotEmpty(name);
        var deviation = Math.Sqrt(data.Probabilities.Zip(data.Labels, (p, y) => Math.Pow(-Math.Log(p[y]) - data.Floor, 2)).Average() / data.Count);
        Assert.InRange(data.TrueLoss, data.Floor - (4 * deviation), data.Floor + (4 * deviation));
    }

    [Fact]
    public void An_animals_probabilities_follow_from_gaussian_densities_by_bayes_rule()
    {
        // The bivariate normal density, written out, at ln 0.4 and 0.9 for the three centres.
        double[] density = [.. new[] { (0.25, 0.6), (0.55, 1.1), (1.5, 1.9) }.Select(c =>
        {
            var (a, b) = ((Math.Log(0.4) - Math.Log(c.Item1)) / 0.35, (0.9 - c.Item2) / 0.3);
            return Math.Exp(-((a * a) - (0.6 * a * b) + (b * b)) / (2 * (1 - 0.09))) / (2 * Math.PI * 0.35 * 0.3 * Math.Sqrt(1 - 0.09));
        })];
        Assert.All(Animals.Probabilities(Math.Log(0.4), 0.9).Zip(density, (p, d) => (p, d / density.Sum())), pair => Assert.Equal(pair.Item2, pair.p, 1e-12));
    }

    [Fact]
    public void A_generated_animal_lies_around_its_kinds_centre()
    {
        var data = Animals.Generate(30_000, seed: 1);
        // The mean over all animals is the mean of the three centres, whatever their labels.
        Assert.Equal((Math.Log(0.25) + Math.Log(0.55) + Math.Log(1.5)) / 3, data.X.Average(x => x[0]), 0.02);
        Assert.Equal(1.2, data.X.Average(x => x[1]), 0.02);
    }

    [Fact]
    public void A_customers_probability_is_the_documented_rule() =>
        Assert.Equal(1 / (1 + Math.Exp(-((3 * 0.9) - (0.8 * 0.5) - 1))), BankCustomers.Probability(0.9, 0.5), 1e-15);

    [Fact]
    public void Far_from_every_arm_the_nearest_is_certain() => Assert.Equal(1, Spirals.Probabilities(1000, 0).Max(), 1e-12);

    [Fact]
    public void The_same_seed_makes_the_same_examples()
    {
        Assert.Equal(BankCustomers.Generate(50, seed: 7).X, BankCustomers.Generate(50, seed: 7).X);
        Assert.NotEqual(BankCustomers.Generate(50, seed: 7).X, BankCustomers.Generate(50, seed: 8).X);
    }

    [Fact]
    public void The_first_customer_of_seed_1_is_the_same_on_every_machine()
    {
        var first = BankCustomers.Generate(1, seed: 1);
        Assert.Equal([new Random(1).NextDouble()], first.X.Select(x => x[0]));
        Assert.Equal(0.24866858415709278, first.X[0][0]);
    }
}
