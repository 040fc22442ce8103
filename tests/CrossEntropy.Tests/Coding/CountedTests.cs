namespace CrossEntropy.Tests;

public class CountedTests
{
    private static readonly int[] Text = [0, 1, 0, 1, 0, 0, 2];

    [Fact]
    public void It_gives_the_shares_of_what_followed() => Near([1 / 4.0, 2 / 4.0, 1 / 4.0], SymbolModels.Counted(Text, 3, 1, smoothing: 0)([2, 0]));

    [Fact]
    public void Every_count_starts_from_the_smoothing() => Near([1.5 / 5.5, 2.5 / 5.5, 1.5 / 5.5], SymbolModels.Counted(Text, 3, 1, smoothing: 0.5)([0]));

    [Fact]
    public void At_the_start_it_looks_at_what_there_is() => Near([4 / 7.0, 2 / 7.0, 1 / 7.0], SymbolModels.Counted(Text, 3, 2, smoothing: 0)([]));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void After_what_never_came_it_knows_nothing(double smoothing) => Near([1 / 3.0, 1 / 3.0, 1 / 3.0], SymbolModels.Counted(Text, 3, 1, smoothing)([2]));

    [Fact]
    public void It_writes_symbols_as_often_as_it_says()
    {
        var written = SymbolModels.Write(SymbolModels.Fixed(0.7, 0.1, 0, 0.2), 20_000, seed: 1);
        double[] shares = [.. Enumerable.Range(0, 4).Select(s => written.Count(w => w == s) / 20_000.0)];
        Assert.All(shares.Zip([0.7, 0.1, 0, 0.2]), pair => Assert.Equal(pair.Second, pair.First, 0.015));
        Assert.Equal(0, shares[2]);
    }

    [Fact]
    public void It_writes_only_what_it_has_seen_and_the_same_again()
    {
        var model = SymbolModels.Counted([0, 1, 2, 0, 1, 2, 0], 3, 1, smoothing: 0);
        var written = SymbolModels.Write(model, 50, seed: 3);
        Assert.All(written.Zip(written.Skip(1)), pair => Assert.Equal((pair.First + 1) % 3, pair.Second));
        Assert.Equal(written, SymbolModels.Write(model, 50, seed: 3));
    }

    private static void Near(double[] expected, double[] actual) => Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
}
