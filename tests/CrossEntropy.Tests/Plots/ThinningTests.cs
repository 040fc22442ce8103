using System.Text.Json.Nodes;

namespace CrossEntropy.Tests;

/// <summary>A figure of more points than can be seen.</summary>
public class ThinningTests
{
    private static readonly double[] Many = [.. Enumerable.Range(0, 50_000).Select(i => (double)i)];

    public static TheoryData<string> Verbs => ["Line", "Points", "Band"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_third_of_50_000_points_is_drawn(string verb)
    {
        var trace = Figure(Drawn(verb, Many))["data"]![0]!;
        Assert.Equal((16_667, 6.0), (trace["x"]!.AsArray().Count, (double)trace["y"]![2]!));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Below_the_title_stands_what_is_not_drawn(string verb) =>
        Assert.Equal("t<br><i>(all: 1 in 3 of 50,000 points is drawn)</i>", (string)Figure(Drawn(verb, Many))["layout"]!["title"]!["text"]!);

    [Fact]
    public void Who_cannot_see_the_figure_is_told_too() => Assert.EndsWith("(all: 1 in 3 of 50,000 points is drawn)", Drawn("Line", Many).ToString(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Of_20_000_points_all_are_drawn(string verb)
    {
        var figure = Figure(Drawn(verb, Many[..20_000]));
        Assert.Equal((20_000, "t"), (figure["data"]![0]!["x"]!.AsArray().Count, (string?)figure["layout"]!["title"]!["text"]));
    }

    [Fact]
    public void A_frame_of_a_slider_says_what_it_leaves_out()
    {
        var plot = new Plot("t").Slider("n", [1, 2], (frame, n) => frame.Line("all", Many, Many));
        Assert.Contains("1 in 3 of 50,000 points", (string)Figure(plot)["layout"]!["title"]!["text"]!, StringComparison.Ordinal);
    }

    private static Plot Drawn(string verb, double[] values) => verb switch
    {
        "Line" => new Plot("t").Line("all", values, values),
        "Points" => new Plot("t").Points("all", values, values),
        _ => new Plot("t").Band("all", values, values),
    };

    private static JsonNode Figure(Plot plot) => JsonNode.Parse(plot.ToJson())!;
}
