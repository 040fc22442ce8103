using CrossEntropy.Reader.Claims;

namespace Reader.Tests.Claims;

public class ClaimLintTests
{
    [Theory]
    [InlineData("It costs 0.357 nats.")]
    [InlineData("The answer is ≈ 0.36.")]
    [InlineData("$\\ln 2 + \\ln 3 = 1.8$")]
    [InlineData("$-\\ln 0.7 = 0.357$ nats")]
    [InlineData("$2^3 = 8$")]
    public void A_result_without_a_claim_is_a_problem(string markdown) => Assert.Single(ClaimLint.Problems(markdown));

    [Theory]
    [InlineData("It costs 0.357<!--= -Math.Log(0.7) --> nats.")]
    [InlineData("$-\\ln 0.7 = 0.357$<!--= -Math.Log(0.7) --> nats")]
    [InlineData("With $y = 1$ and $h = 0.7$ given.")]
    [InlineData("The code `x = 0.12345` is code.")]
    [InlineData("```\nx = 0.12345\n```")]
    [InlineData("He said 0.7 and 51.")]
    [InlineData("[a link](https://example.org/1.234)")]
    [InlineData("$h = \\sigma(Wx + b)$")]
    [InlineData("$\\sum_{i=1}^{N} x_i$")]
    [InlineData("$a = 2x$")]
    [InlineData("0.25<!--= 1000.0 / 4000.0 -->")]
    [InlineData("**1.10** asks for a letter.")]
    public void What_is_proved_given_or_code_is_none(string markdown) => Assert.Empty(ClaimLint.Problems(markdown));

    [Theory]
    [InlineData("$x = 0.5<!--= 0.5 -->$", "inside a formula")]
    [InlineData("<!--= 0.5 --> starts", "start of the line")]
    [InlineData("| 0.5<!--= a | b --> |", "holds a |")]
    [InlineData("`0.5<!--= 0.5 -->`", "inside a code span")]
    [InlineData("no number<!--= 0.5 -->", "no number before it")]
    [InlineData("0.5<!--= 0.5", "not closed")]
    public void A_claim_in_a_place_where_it_would_show_is_a_problem(string markdown, string problem) =>
        Assert.Contains(ClaimLint.Problems(markdown), found => found.Contains(problem, StringComparison.Ordinal));
}
