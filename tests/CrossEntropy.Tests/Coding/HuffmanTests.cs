using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrossEntropy.Tests;

public class HuffmanTests
{
    [Fact]
    public void Textbook_probabilities_get_their_lengths_and_canonical_words()
    {
        var code = HuffmanCode.FromProbabilities(0.5, 0.25, 0.125, 0.125);
        Assert.Equal([1, 2, 3, 3], code.Lengths);
        Assert.Equal(["0", "10", "110", "111"], code.Words);
    }

    [Fact]
    public void Lengths_alone_give_the_words_of_rfc_1951() =>
        Assert.Equal(["010", "011", "100", "101", "110", "00", "1110", "1111"], HuffmanCode.FromLengths(3, 3, 3, 3, 3, 2, 4, 4).Words);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.645)]
    [InlineData(3, 0.5327)]
    [InlineData(4, 0.4925)]
    [InlineData(6, 0.4702)]
    [InlineData(7, 0.4743)]
    public void Longer_blocks_of_a_skewed_coin_come_near_its_entropy_though_not_steadily(int size, double bits)
    {
        var blocks = Block.Probabilities([0.9, 0.1], size);
        Assert.Equal(bits, HuffmanCode.FromProbabilities(blocks).ExpectedLength(blocks) / size, 5e-5);
    }

    [Property(Replay = "1,3")]
    public Property The_expected_length_is_within_one_bit_of_the_entropy() => Given(p =>
    {
        var (length, entropy) = (HuffmanCode.FromProbabilities(p).ExpectedLength(p), Information.Entropy(p, Unit.Bits));
        return entropy <= length + 1e-12 && length < entropy + 1;
    });

    [Property(Replay = "1,3")]
    public Property The_kraft_budget_is_spent_to_the_last_bit() => Given(p => Kraft.Sum(HuffmanCode.FromProbabilities(p).Lengths) == 1);

    [Property(Replay = "1,3")]
    public Property No_word_begins_another() => Given(p =>
    {
        var words = HuffmanCode.FromProbabilities(p).Words;
        return !words.Where((a, i) => words.Where((b, j) => i != j && b.StartsWith(a, StringComparison.Ordinal)).Any()).Any();
    });

    [Property(Replay = "1,3")]
    public Property No_code_with_other_lengths_is_shorter_than_shannons() => Given(p =>
        HuffmanCode.FromProbabilities(p).ExpectedLength(p) <= p.Sum(q => q * Math.Ceiling(-Math.Log2(q))) + 1e-12);

    [Property(Replay = "1,3")]
    public Property Any_message_comes_back() => Given(p =>
    {
        var code = HuffmanCode.FromProbabilities(p);
        int[] message = [.. Enumerable.Range(0, 3 * p.Length).Select(i => i * 7 % p.Length)];
        var bits = code.Encode(message);
        return bits.Length == message.Sum(s => code.Lengths[s]) && code.Decode(bits).SequenceEqual(message);
    });

    [Fact]
    public void A_symbol_alone_takes_one_bit()
    {
        var code = HuffmanCode.FromProbabilities(1);
        Assert.Equal(["0"], code.Words);
        Assert.Equal([0, 0, 0], code.Decode(code.Encode(0, 0, 0)));
    }

    [Fact]
    public void What_never_comes_gets_no_word() => Assert.Equal([1, 0, 1], HuffmanCode.FromProbabilities(0.5, 0, 0.5).Lengths);

    [Fact]
    public void Under_another_truth_the_cost_of_a_missing_word_is_infinite() =>
        Assert.Equal(double.PositiveInfinity, HuffmanCode.FromProbabilities(0.5, 0, 0.5).ExpectedLength(0.4, 0.2, 0.4));

    [Fact]
    public void Very_skewed_probabilities_get_words_of_more_than_64_bits()
    {
        double[] p = [.. Enumerable.Range(0, 256).Select(i => Math.ScaleB(1, -i))];
        var code = HuffmanCode.FromProbabilities(p);
        Assert.Equal(255, code.Lengths.Max());
        Assert.Equal([255, 0, 254], code.Decode(code.Encode(255, 0, 254)));
    }

    [Fact]
    public void A_byte_each_is_best_when_all_256_are_alike()
    {
        var p = new double[256];
        Array.Fill(p, 1.0 / 256);
        Assert.All(HuffmanCode.FromProbabilities(p).Lengths, length => Assert.Equal(8, length));
    }

    [Fact]
    public void No_symbols_are_no_bits() => Assert.Equal(0, HuffmanCode.FromProbabilities(0.5, 0.5).Encode().Length);

    /// <summary>Distributions of 2 to 40 symbols, from even to very skewed.</summary>
    private static Property Given(Func<double[], bool> holds)
    {
        var weights = Gen.Choose(-2000, 2000).Select(e => Math.Exp(e / 100.0));
        var distributions = Gen.Choose(2, 40).SelectMany(weights.ArrayOf).Select(w => w.Select(x => x / w.Sum()).ToArray());
        return Prop.ForAll(distributions.ToArbitrary(), holds);
    }
}
