using System.Security.Cryptography;

namespace CrossEntropy.Tests;

/// <summary>Chapters 15 and 16 count these bytes.</summary>
public class CorpusTests
{
    [Fact]
    public void Its_bytes_are_those_it_was_frozen_with()
    {
        Assert.Equal(112_881, Corpus.Bytes.Length);
        Assert.Equal("AC35C9E7A164A964CAC8E80DC1A9F492C39BCEF85CA1854589BD0FF995ADD5B0", Convert.ToHexString(SHA256.HashData(Corpus.Bytes)));
    }

    [Fact]
    public void Its_text_is_its_bytes_read_as_utf_8()
    {
        Assert.Equal(112_743, Corpus.Text.Length);
        Assert.Equal(Corpus.Bytes, System.Text.Encoding.UTF8.GetBytes(Corpus.Text));
        Assert.DoesNotContain('\r', Corpus.Text);
    }

    [Fact]
    public void Its_letters_are_of_the_alphabet_and_no_two_spaces_meet()
    {
        Assert.All(Corpus.Letters.Distinct(), letter => Assert.Contains(letter, Corpus.Alphabet));
        Assert.DoesNotContain("  ", Corpus.Letters, StringComparison.Ordinal);
        Assert.StartsWith("warm up find out in a few minutes which of the book s tools", Corpus.Letters, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_can_change_the_bytes_for_the_next()
    {
        Corpus.Bytes[0] = 0;
        Assert.Equal((byte)'0', Corpus.Bytes[0]);
    }
}
