namespace CrossEntropy.Tests;

public class SymbolsTests
{
    [Fact]
    public void Symbols_come_about_as_often_as_their_probabilities_say()
    {
        var symbols = Symbols.Draw([0.5, 0.25, 0.25], 10_000);
        Assert.Equal(0.5, symbols.Count(s => s == 0) / 10_000.0, 0.02);
    }

    [Fact]
    public void What_is_impossible_never_comes() => Assert.DoesNotContain(1, Symbols.Draw([0.5, 0, 0.5], 1000));

    [Fact]
    public void The_same_seed_gives_the_same_symbols() => Assert.Equal(Symbols.Draw([0.5, 0.5], 100, seed: 3), Symbols.Draw([0.5, 0.5], 100, seed: 3));

    [Fact]
    public void No_symbols_at_all_are_refused() =>
        Assert.StartsWith("count = 0 is less than 1", Assert.Throws<ArgumentException>(() => Symbols.Draw([0.5, 0.5], 0)).Message, StringComparison.Ordinal);

    [Fact]
    public void Probabilities_that_do_not_sum_to_1_are_refused() => Assert.Throws<ArgumentException>(() => Symbols.Draw([0.5, 0.4], 10));
}
