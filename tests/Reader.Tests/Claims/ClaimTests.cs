using CrossEntropy.Reader.Claims;

namespace Reader.Tests.Claims;

public class ClaimTests
{
    [Theory]
    [InlineData("costs 0.356675<!--= x -->", 0.356675)]
    [InlineData("$-\\ln 0.7 = 0.357$<!--= x -->", 0.357)]
    [InlineData("falls to −2.5<!--= x -->", -2.5)]
    [InlineData("$x = -2.5$<!--= x -->", -2.5)]
    [InlineData("the gap 7 - 2.5<!--= x -->", 2.5)]
    [InlineData("12 345.5<!--= x --> bytes", 12345.5)]
    [InlineData("12,345.5<!--= x --> bytes", 12345.5)]
    [InlineData("$12\\,345$<!--= x --> bytes", 12345)]
    [InlineData("about 70 %<!--= x -->", 70)]
    [InlineData("$2.4 \\times 10^{-5}$<!--= x -->", 2.4e-5)]
    [InlineData("**0.29**<!--= x -->", 0.29)]
    [InlineData("it is 1e-12<!--= x -->", 1e-12)]
    public void Reads_the_number_before_the_comment(string markdown, double value)
    {
        var claim = Assert.Single(ClaimSyntax.Claims(markdown));
        Assert.Equal(value, claim.Value, Math.Abs(value) * 1e-12);
    }

    [Theory]
    [InlineData("0.357<!--= x -->", 0.356675, true)]
    [InlineData("0.357<!--= x -->", 0.3565, true)]
    [InlineData("0.357<!--= x -->", 0.3564, false)]
    [InlineData("2.4 × 10^-5<!--= x -->", 2.42e-5, true)]
    [InlineData("2.4 × 10^-5<!--= x -->", 2.46e-5, false)]
    [InlineData("691<!--= x -->", 690.7755, true)]
    [InlineData("0.5<!--= x -->", double.PositiveInfinity, false)]
    [InlineData("0.5<!--= x -->", double.NaN, false)]
    public void Holds_when_the_value_rounds_to_what_is_shown(string markdown, double value, bool holds) =>
        Assert.Equal(holds, Assert.Single(ClaimSyntax.Claims(markdown)).Holds(value));

    [Fact]
    public void Two_claims_on_a_line_each_prove_their_own_number()
    {
        var claims = ClaimSyntax.Claims("0.36<!--= a --> and 0.22<!--= b -->").ToArray();
        Assert.Equal([0.36, 0.22], claims.Select(claim => claim.Value));
    }

    [Fact]
    public void Says_on_which_line_it_stands() =>
        Assert.Equal(3, Assert.Single(ClaimSyntax.Claims("one\n\n0.5<!--= x -->")).Line);

    [Fact]
    public void Is_not_shown() => Assert.Equal("costs 0.357 nats", ClaimSyntax.WithoutClaims("costs 0.357<!--= -Math.Log(0.7) --> nats"));
}
