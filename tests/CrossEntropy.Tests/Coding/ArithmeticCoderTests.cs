using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrossEntropy.Tests;

public class ArithmeticCoderTests
{
    [Property(Replay = "1,3", MaxTest = 200)]
    public bool Any_bytes_come_back(byte[] bytes) =>
        ArithmeticCoder.DecodeBytes(ArithmeticCoder.EncodeBytes(bytes, SymbolModels.Adaptive(256)), SymbolModels.Adaptive(256), bytes.Length).SequenceEqual(bytes);

    [Property(Replay = "1,3", MaxTest = 100)]
    public Property Any_message_under_any_model_comes_back_and_costs_its_surprise() => Prop.ForAll(Messages().ToArbitrary(), given =>
    {
        var (message, p) = given;
        var bits = ArithmeticCoder.Encode(message, SymbolModels.Fixed(p));
        var surprise = message.Sum(s => -Math.Log2(p[s]));
        return bits.Length <= (surprise * 1.0001) + 2
            && ArithmeticCoder.Decode(bits, SymbolModels.Fixed(p), message.Length).SequenceEqual(message);
    });

    [Fact]
    public void A_long_message_costs_its_surprise_and_at_most_two_bits()
    {
        double[] p = [0.9, 0.09, 0.009, 0.001];
        var random = new Random(1);
        int[] message = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextDouble() is var u && u < 0.9 ? 0 : u < 0.99 ? 1 : u < 0.999 ? 2 : 3)];
        var bits = ArithmeticCoder.Encode(message, SymbolModels.Fixed(p));
        Assert.InRange(bits.Length - message.Sum(s => -Math.Log2(p[s])), -0.001, 2.001);
        Assert.Equal(message, ArithmeticCoder.Decode(bits, SymbolModels.Fixed(p), message.Length));
    }

    [Fact]
    public void What_is_nearly_certain_costs_nearly_nothing()
    {
        var bits = ArithmeticCoder.Encode(new int[100_000], SymbolModels.Fixed(1 - 1e-9, 1e-9));
        Assert.InRange(bits.Length, 1, 2);
    }

    [Fact]
    public void A_symbol_called_impossible_costs_48_bits_and_comes_back()
    {
        int[] message = [0, 1, 0];
        var bits = ArithmeticCoder.Encode(message, SymbolModels.Fixed(1, 0));
        Assert.InRange(bits.Length, 47, 50);
        Assert.Equal(message, ArithmeticCoder.Decode(bits, SymbolModels.Fixed(1, 0), 3));
    }

    [Fact]
    public void All_256_bytes_at_even_odds_take_a_byte_each()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        var bits = ArithmeticCoder.EncodeBytes(bytes, SymbolModels.Uniform(256));
        Assert.InRange(bits.Length, 2048, 2050);
        Assert.Equal(bytes, ArithmeticCoder.DecodeBytes(bits, SymbolModels.Uniform(256), 256));
    }

    [Fact]
    public void A_message_balanced_on_the_middle_puts_off_its_bits_and_comes_back()
    {
        // The middle third again and again: the interval stays around ½ and no bit is settled until the end.
        int[] message = [.. Enumerable.Repeat(1, 500), 2, .. Enumerable.Repeat(1, 500), 0];
        double[] p = [1.0 / 3, 1.0 / 3, 1.0 / 3];
        var bits = ArithmeticCoder.Encode(message, SymbolModels.Fixed(p));
        Assert.Equal(message, ArithmeticCoder.Decode(bits, SymbolModels.Fixed(p), message.Length));
    }

    [Fact]
    public void An_empty_message_is_no_bits()
    {
        Assert.Equal(0, ArithmeticCoder.EncodeBytes([], SymbolModels.Uniform(256)).Length);
        Assert.Empty(ArithmeticCoder.DecodeBytes(BitSequence.FromBytes([]), SymbolModels.Uniform(256), 0));
    }

    [Fact]
    public void An_alphabet_of_one_symbol_costs_only_the_end()
    {
        var bits = ArithmeticCoder.Encode([0, 0, 0], SymbolModels.Uniform(1));
        Assert.InRange(bits.Length, 0, 2);
        Assert.Equal([0, 0, 0], ArithmeticCoder.Decode(bits, SymbolModels.Uniform(1), 3));
    }

    [Fact]
    public void A_file_of_whole_bytes_is_enough_to_decode()
    {
        int[] message = [2, 0, 1, 1, 2, 0, 0];
        var file = ArithmeticCoder.Encode(message, SymbolModels.Fixed(0.5, 0.3, 0.2)).ToBytes();
        Assert.Equal(message, ArithmeticCoder.Decode(BitSequence.FromBytes(file), SymbolModels.Fixed(0.5, 0.3, 0.2), message.Length));
    }

    [Fact]
    public void A_model_is_asked_once_for_each_symbol_in_order_by_encoder_and_decoder_alike()
    {
        var (asked, again) = (new List<int>(), new List<int>());
        var bits = ArithmeticCoder.Encode([1, 0, 1], before => { asked.Add(before.Length); return [0.5, 0.5]; });
        ArithmeticCoder.Decode(bits, before => { again.Add(before.Length); return [0.5, 0.5]; }, 3);
        Assert.Equal([0, 1, 2], asked);
        Assert.Equal(asked, again);
    }

    [Fact]
    public void Counting_pairs_learns_what_counting_letters_cannot()
    {
        int[] message = [.. Enumerable.Range(0, 2000).Select(i => i % 4)];
        var letters = ArithmeticCoder.Encode(message, SymbolModels.Adaptive(4)).Length;
        var pairs = ArithmeticCoder.Encode(message, SymbolModels.Adaptive(4, order: 1)).Length;
        Assert.InRange(letters, 4000, 4100);
        Assert.InRange(pairs, 1, 150);
    }

    private static Gen<(int[] Message, double[] P)> Messages() =>
        from size in Gen.Choose(1, 256)
        from exponents in Gen.Choose(-1500, 1500).ArrayOf(size)
        from length in Gen.Choose(0, 600)
        from message in Gen.Choose(0, size - 1).ArrayOf(length)
        let weights = exponents.Select(e => Math.Exp(e / 100.0)).ToArray()
        select (message, weights.Select(w => w / weights.Sum()).ToArray());
}
