namespace CrossEntropy;

/// <summary>Narrows the interval symbol by symbol, and writes each bit as soon as it is settled.</summary>
internal sealed class ArithmeticEncoder
{
    private readonly BitSequence.Writer bits = new();
    private CodeInterval interval = new();

    /// <summary>Bits put off: each the opposite of the next one that is settled.</summary>
    private int pending;

    public void Add(ulong from, ulong to)
    {
        interval.Narrow(from, to);
        for (var doubling = interval.Double(); doubling != Doubling.None; doubling = interval.Double())
        {
            if (doubling == Doubling.Middle) pending++;
            else Write(doubling == Doubling.UpperHalf);
        }
    }

    /// <summary>The shortest end that stays inside the interval whatever is read after it.</summary>
    public BitSequence Finish(int count)
    {
        if (count == 0) return bits.ToBits();
        // One of the two quarters beside the middle is inside: 01… or 10….
        pending++;
        Write(interval.Low >= CodeInterval.Quarter);
        return bits.ToBits();
    }

    private void Write(bool bit)
    {
        bits.Add(bit);
        for (; pending > 0; pending--) bits.Add(!bit);
    }
}
