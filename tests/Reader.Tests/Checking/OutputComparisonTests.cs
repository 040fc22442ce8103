using System.Text.Json.Nodes;
using CrossEntropy.Reader.Checking;

namespace Reader.Tests.Checking;

public class OutputComparisonTests
{
    [Theory]
    [InlineData("loss 0.35667494", "loss 0.35667495")]
    [InlineData("<td>1.0</td>", "<td>1</td>")]
    [InlineData("1e-9", "0")]
    [InlineData("-1234567.1", "-1234567.2")]
    public void Numbers_that_differ_by_rounding_are_the_same(string saved, string now) =>
        Assert.Null(OutputComparison.FirstDifference(Text(saved), Text(now)));

    [Theory]
    [InlineData("loss 0.3566", "loss 0.3567")]
    [InlineData("loss 0.5", "cost 0.5")]
    [InlineData("h1", "h2")]
    [InlineData("1 2", "1 2 3")]
    [InlineData("∞", "1")]
    public void Other_numbers_and_other_words_are_a_difference(string saved, string now) =>
        Assert.NotNull(OutputComparison.FirstDifference(Text(saved), Text(now)));

    [Fact]
    public void The_difference_says_where_and_what()
    {
        var difference = OutputComparison.FirstDifference(Text("first\nloss 0.5"), Text("first\nloss 0.6"));
        Assert.Equal("output 1, data, text/plain, line 2:\n      saved  loss 0.5\n      now    loss 0.6", difference);
    }

    [Fact]
    public void A_figure_is_compared_by_its_numbers_and_not_by_its_picture() => Assert.Null(OutputComparison.FirstDifference(
        Figure("""{"y": [1, 0.333333]}""", """ "image/svg+xml": "<svg/>", """),
        Figure("""{"y": [1, 0.3333333]}""", "")));

    [Fact]
    public void A_missing_output_is_a_difference() => Assert.Equal("1 output saved, 0 outputs now", OutputComparison.FirstDifference(Text("a"), []));

    private static JsonArray Text(string text) =>
        [new JsonObject { ["output_type"] = "display_data", ["data"] = new JsonObject { ["text/plain"] = text }, ["metadata"] = new JsonObject() }];

    private static JsonArray Figure(string json, string picture) =>
        JsonNode.Parse($$"""[{"output_type": "display_data", "data": { {{picture}} "application/vnd.plotly.v1+json": {{json}} }, "metadata": {} }]""")!.AsArray();
}
