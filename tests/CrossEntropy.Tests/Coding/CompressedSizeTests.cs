namespace CrossEntropy.Tests;

public class CompressedSizeTests
{
    [Fact]
    public void Many_equal_bytes_take_few_with_gzip_and_Brotli() =>
        Assert.All([CompressedSize.Gzip(new byte[100_000]), CompressedSize.Brotli(new byte[100_000])], size => Assert.InRange(size, 1, 200));

    [Fact]
    public void An_empty_file_is_only_its_frame()
    {
        Assert.InRange(CompressedSize.Gzip([]), 0, 20);
        Assert.Equal(1, CompressedSize.Brotli([]));
    }
}
