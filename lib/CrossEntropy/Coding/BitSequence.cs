using System.Globalization;

namespace CrossEntropy;

/// <summary>Bits in a row: what a code makes of symbols. Its length is counted in bits, not rounded up to bytes.</summary>
public sealed class BitSequence
{
    private readonly byte[] bytes;

    private BitSequence(byte[] bytes, int length) => (this.bytes, Length) = (bytes, length);

    /// <summary>How many bits there are.</summary>
    public int Length { get; }

    /// <summary>The bit at a place, the first at 0.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public bool this[int index] => index >= 0 && index < Length
        ? (bytes[index / 8] >> (7 - (index % 8)) & 1) == 1
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"index = {index} is not a place among {Length} bits."), nameof(index));

    /// <summary>The bits in a file: eight to a byte, the first bit highest, zeros after the last.</summary>
    public byte[] ToBytes() => [.. bytes];

    /// <summary>The bits of a file.</summary>
    /// <param name="bytes">Eight bits each, the first bit highest.</param>
    /// <param name="length">How many of the bits count; none for all of them.</param>
    /// <exception cref="ArgumentException">The length is negative or more bits than there are.</exception>
    public static BitSequence FromBytes(ReadOnlySpan<byte> bytes, int? length = null)
    {
        var bits = length ?? checked(bytes.Length * 8);
        if (bits < 0 || bits > 8L * bytes.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"length = {bits} is not a number of bits that {bytes.Length} bytes hold."), nameof(length));
        return new BitSequence(bytes[..((bits + 7) / 8)].ToArray(), bits);
    }

    /// <summary>The bits as a text of 0 and 1.</summary>
    public override string ToString() => string.Create(Length, this, static (text, bits) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = bits[i] ? '1' : '0';
    });

    /// <summary>Bits that are still being written.</summary>
    internal sealed class Writer
    {
        private readonly List<byte> bytes = [];
        private int length;

        public void Add(bool bit)
        {
            if (length % 8 == 0) bytes.Add(0);
            if (bit) bytes[^1] |= (byte)(1 << (7 - (length % 8)));
            length = checked(length + 1);
        }

        public void Add(string word)
        {
            foreach (var bit in word) Add(bit == '1');
        }

        public BitSequence ToBits() => new([.. bytes], length);
    }
}
