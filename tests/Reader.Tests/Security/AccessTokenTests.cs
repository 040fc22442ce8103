using CrossEntropy.Reader;
using CrossEntropy.Reader.Security;

namespace Reader.Tests.Security;

/// <summary>The token that a program gives to the Reader which it starts.</summary>
public class AccessTokenTests
{
    [Fact]
    public void A_token_in_the_environment_is_taken_and_not_left_for_kernels_to_inherit()
    {
        Environment.SetEnvironmentVariable(AccessToken.Variable, "0123456789abcdef0123456789abcdef");
        Assert.Equal("0123456789abcdef0123456789abcdef", AccessToken.FromEnvironment().Value);
        Assert.Null(Environment.GetEnvironmentVariable(AccessToken.Variable));
    }

    // How long a comparison takes cannot be measured on a busy machine, so this reads what compares: == and Equals end at the first difference.
    [Fact]
    public void A_token_is_compared_in_constant_time()
    {
        var source = File.ReadAllText(Path.Combine(Installation.Notebooks, "..", "lib", "Reader", "Security", "AccessToken.cs"));
        Assert.Contains("CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), Encoding.UTF8.GetBytes(Value))", source, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[!=]= Value\b|\bValue [!=]=|Value\.Equals|SequenceEqual", source);
    }

    [Fact]
    public void Without_one_every_token_is_new() => Assert.NotEqual(AccessToken.FromEnvironment().Value, AccessToken.FromEnvironment().Value);

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789abcdef0123456789abcde&")]
    public void A_token_that_could_be_guessed_or_breaks_an_address_is_refused_without_being_repeated(string value)
    {
        Environment.SetEnvironmentVariable(AccessToken.Variable, value);
        var error = Assert.Throws<ArgumentException>(AccessToken.FromEnvironment);
        Assert.StartsWith($"CROSS_ENTROPY_TOKEN has {value.Length} characters", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
    }
}
