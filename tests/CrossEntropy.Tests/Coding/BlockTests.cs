namespace CrossEntropy.Tests;

public class BlockTests
{
    [Fact]
    public void Blocks_have_the_product_of_their_symbols_probabilities() =>
        Assert.Equal([0.81, 0.09, 0.09, 0.01], Block.Probabilities([0.9, 0.1], 2).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Joined_symbols_come_apart_again()
    {
        int[] symbols = [2, 0, 1, 1, 2, 2];
        Assert.Equal([18 + 0 + 1, 9 + 6 + 2], Block.Join(symbols, 3, 3));
        Assert.Equal(symbols, Block.Split(Block.Join(symbols, 3, 3), 3, 3));
    }

    [Fact]
    public void A_block_of_one_is_the_symbol() => Assert.Equal([1, 0], Block.Join([1, 0], 1, 2));

    [Fact]
    public void Bits_are_packed_from_the_highest_of_each_byte()
    {
        var bits = HuffmanCode.FromProbabilities(0.5, 0.25, 0.25).Encode(1, 2, 0, 2, 1);
        Assert.Equal("101101110", bits.ToString());
        Assert.Equal([0b10110111, 0b00000000], bits.ToBytes());
        Assert.Equal("101101110", BitSequence.FromBytes(bits.ToBytes(), 9).ToString());
    }

    [Fact]
    public void The_kraft_sum_leaves_out_what_has_no_word() => Assert.Equal(0.75, Kraft.Sum(1, 0, 2));
}
