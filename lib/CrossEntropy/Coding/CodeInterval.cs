namespace CrossEntropy;

/// <summary>The part of [0, 1) that the symbols so far have left, in units of 2^−62. Encoder and decoder both keep one.</summary>
internal struct CodeInterval()
{
    public const int Bits = 62;
    public const ulong Half = 1UL << (Bits - 1);
    public const ulong Quarter = 1UL << (Bits - 2);

    public ulong Low { get; private set; }

    public ulong Width { get; private set; } = 1UL << Bits;

    /// <summary>Where in the interval a running sum of frequencies falls: ⌊width · cumulative / 2^48⌋, exactly.</summary>
    public readonly ulong Cut(ulong cumulative) => (ulong)(((UInt128)Width * cumulative) >> Frequencies.Bits);

    /// <summary>Keeps the part that belongs to one symbol.</summary>
    public void Narrow(ulong from, ulong to)
    {
        var (start, end) = (Cut(from), Cut(to));
        Low += start;
        Width = end - start;
    }

    /// <summary>Doubles the interval if that loses nothing, and says how. Afterwards it is wider than a quarter.</summary>
    public Doubling Double()
    {
        var end = Low + Width;
        var doubling = end <= Half ? Doubling.LowerHalf
            : Low >= Half ? Doubling.UpperHalf
            : Low >= Quarter && end <= Half + Quarter ? Doubling.Middle
            : Doubling.None;
        if (doubling == Doubling.None) return doubling;
        Low = (Low - Start(doubling)) << 1;
        Width <<= 1;
        return doubling;
    }

    /// <summary>Where the half that is doubled starts.</summary>
    public static ulong Start(Doubling doubling) => doubling switch
    {
        Doubling.UpperHalf => Half,
        Doubling.Middle => Quarter,
        _ => 0,
    };
}

/// <summary>Which half of the line an interval lies in.</summary>
internal enum Doubling
{
    /// <summary>In none: it is wider than a quarter and spans the middle.</summary>
    None,

    /// <summary>The next bit is 0.</summary>
    LowerHalf,

    /// <summary>The next bit is 1.</summary>
    UpperHalf,

    /// <summary>Around the middle: the next bit is not known yet, but the one after it will be its opposite. This is how a carry is put off.</summary>
    Middle,
}
