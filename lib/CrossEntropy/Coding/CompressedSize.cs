using System.IO.Compression;

namespace CrossEntropy;

/// <summary>How many bytes two programs of the Web make of a file, each asked for its smallest. Both are part of .NET.</summary>
/// <remarks>The sizes depend a little on the version of .NET. Book: chapter 16.</remarks>
public static class CompressedSize
{
    /// <summary>With gzip (RFC 1952), of 1992: repetitions up to 32 kB back, then Huffman's words.</summary>
    public static int Gzip(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.SmallestSize)) zip.Write(file);
        return memory.ToArray().Length;
    }

    /// <summary>With Brotli (RFC 7932), of 2015: a longer memory, better codes, and a dictionary that is part of the program.</summary>
    public static int Brotli(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        const int Quality = 11, Window = 24;
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(file.Length)];
        return BrotliEncoder.TryCompress(file, room, out var size, Quality, Window) ? size : throw new InvalidOperationException("Brotli needs more room than it says.");
    }
}
