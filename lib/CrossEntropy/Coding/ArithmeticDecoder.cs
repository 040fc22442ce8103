namespace CrossEntropy;

/// <summary>Follows the encoder's interval and looks which symbol's part the number falls in.</summary>
internal sealed class ArithmeticDecoder
{
    private readonly BitSequence bits;
    private CodeInterval interval = new();
    private int read;

    /// <summary>The number, as far as the interval's 62 bits show it.</summary>
    private ulong code;

    public ArithmeticDecoder(BitSequence bits)
    {
        this.bits = bits;
        for (var i = 0; i < CodeInterval.Bits; i++) code = (code << 1) | NextBit();
    }

    public int Next(ulong[] cumulative)
    {
        var symbol = Find(cumulative);
        interval.Narrow(cumulative[symbol], cumulative[symbol + 1]);
        for (var doubling = interval.Double(); doubling != Doubling.None; doubling = interval.Double())
            code = ((code - CodeInterval.Start(doubling)) << 1) | NextBit();
        return symbol;
    }

    /// <summary>The last symbol whose part starts at or before the number, by halving.</summary>
    private int Find(ulong[] cumulative)
    {
        var (symbol, end) = (0, cumulative.Length - 1);
        while (end - symbol > 1)
        {
            var middle = (symbol + end) / 2;
            if (interval.Low + interval.Cut(cumulative[middle]) <= code) symbol = middle;
            else end = middle;
        }

        return symbol;
    }

    private ulong NextBit() => read < bits.Length && bits[read++] ? 1UL : 0UL;
}
