using FsCheck.Xunit;

namespace CrossEntropy.Tests;

public class BlendedTests
{
    [Property(Replay = "1,3", MaxTest = 100)]
    public bool Any_bytes_come_back(byte[] bytes) =>
        ArithmeticCoder.DecodeBytes(ArithmeticCoder.EncodeBytes(bytes, SymbolModels.Blended(256, 3)), SymbolModels.Blended(256, 3), bytes.Length).SequenceEqual(bytes);

    [Fact]
    public void It_knows_nothing_at_first() => Assert.Equal([0.25, 0.25, 0.25, 0.25], SymbolModels.Blended(4, 2)([]));

    [Fact]
    public void It_blends_what_each_memory_has_seen()
    {
        var model = SymbolModels.Blended(2, 1);
        int[] text = [0, 1, 0];
        for (var n = 0; n < 3; n++) model(text.AsSpan(0, n));
        // Letters seen: 0 1 0; after 0: 1. By hand, memory by memory.
        double none = (2 + (2 * 0.5)) / (3 + 2), one = (0 + (1 * none)) / (1 + 1);
        Assert.All(model(text).Zip([one, 1 - one]), pair => Assert.Equal(pair.Second, pair.First, 1e-15));
    }

    [Fact]
    public void A_longer_memory_never_seen_leaves_the_word_to_the_shorter_one()
    {
        int[] text = [0, 1, 2, 0, 1, 2, 3];
        NextSymbol shorter = SymbolModels.Blended(4, 0), longer = SymbolModels.Blended(4, 5);
        for (var n = 0; n < text.Length; n++)
        {
            shorter(text.AsSpan(0, n));
            longer(text.AsSpan(0, n));
        }

        Assert.Equal(shorter(text), longer(text));
    }

    [Fact]
    public void A_negative_order_is_named() =>
        Assert.Contains("order = -1", Assert.ThrowsAny<ArgumentException>(() => SymbolModels.Blended(2, -1)).Message, StringComparison.Ordinal);
}
