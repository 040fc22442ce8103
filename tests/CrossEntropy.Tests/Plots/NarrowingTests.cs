namespace CrossEntropy.Tests;

public class NarrowingTests
{
    private static readonly double[] Shares = [0.3, 0.1, 0.6];

    [Fact]
    public void Each_row_tells_its_real_ends() =>
        Assert.Contains("0 to 1; 0 to 0.3; 0.09 to 0.12; 0.102 to 0.12; 0.1092 to 0.12.", Plot.Narrowing("A word", "thee", "the", Shares).ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_first_row_is_at_the_top()
    {
        var data = Plot.Narrowing("A word", "th", "the", Shares).Figure()["data"]!.AsArray();
        Assert.True((double)data[0]!["y"]![0]! > (double)data[^1]!["y"]![0]!);
    }

    [Fact]
    public void A_letter_that_is_no_symbol_is_named() =>
        Assert.Contains("text[1] = 'x' is not one of the symbols the.", Assert.Throws<ArgumentException>(() => Plot.Narrowing("", "tx", "the", Shares)).Message, StringComparison.Ordinal);
}
