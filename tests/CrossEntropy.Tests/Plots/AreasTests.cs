using System.Text.Json.Nodes;

namespace CrossEntropy.Tests;

public class AreasTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    [Fact]
    public void The_rectangles_have_the_mean_length_as_their_area()
    {
        var trace = Data(new Plot("t").Areas(Names, [0.5, 0.25, 0.25], [1, 2, 2]))[0]!;
        Assert.Equal(1.5, trace["x"]!.AsArray().Zip(trace["width"]!.AsArray(), (length, share) => (double)length! * (double)share!).Sum());
    }

    [Fact]
    public void Each_rectangle_stands_on_those_before() =>
        Assert.Equal("[0,0.5,0.75]", Data(new Plot("t").Areas(Names, [0.5, 0.25, 0.25], [1, 2, 2]))[0]!["y"]!.ToJsonString());

    [Fact]
    public void The_first_rectangles_are_filled_and_the_next_are_outlines()
    {
        var data = Data(new Plot("t").Areas(Names, [0.5, 0.25, 0.25], [1, 2, 2]).Areas(Names, [0.5, 0.25, 0.25], [2, 1, 2]));
        Assert.Equal("#0072B2, rgba(0,0,0,0)", string.Join(", ", data.Select(trace => (string?)trace!["marker"]!["color"])));
    }

    [Fact]
    public void As_many_shares_as_labels_are_wanted() =>
        Assert.Equal("shares has 1 value but labels has 3 values.", Assert.Throws<ArgumentException>(() => new Plot("t").Areas(Names, [1], [1, 2, 2])).Message.Split(" (")[0]);

    [Fact]
    public void A_band_is_named_at_the_sum_of_those_below()
    {
        var plot = new Plot("t").Range(y: (0, 4)).Band("a", [0, 1], [1, 1]).Band("b", [0, 1], [2, 2]);
        var label = JsonNode.Parse(plot.ToJson())!["layout"]!["annotations"]![1]!;
        Assert.Equal(3.0 / 4, (double)label["y"]!);
    }

    private static JsonArray Data(Plot plot) => JsonNode.Parse(plot.ToJson())!["data"]!.AsArray();
}
