using System.Text.Json.Nodes;

namespace CrossEntropy.Tests;

public class PlotTests
{
    [Fact]
    public void Titles_are_objects_with_a_text()
    {
        var layout = Layout(new Plot("t", "x", "y").Curve("", p => p, 0, 1));
        Assert.Equal(["t", "x", "y"], [(string?)layout["title"]!["text"], (string?)layout["xaxis"]!["title"]!["text"], (string?)layout["yaxis"]!["title"]!["text"]]);
    }

    [Fact]
    public void Long_titles_are_broken_into_lines() =>
        Assert.Equal("Two models with equal accuracy: the unsure<br>one pays less", (string?)Layout(new Plot("Two models with equal accuracy: the unsure one pays less"))["title"]!["text"]);

    [Fact]
    public void A_title_does_not_break_within_a_formula() =>
        Assert.Equal("Blame flows back, and<br>p\u00A0−\u00A0y falls from\u00A0ln\u00A03", PlotText.Wrap("Blame flows back, and p − y falls from ln 3", 24));

    [Fact]
    public void A_single_point_is_named_without_a_second_mark_beside_it() =>
        Assert.Equal("cheapest", (string?)Layout(new Plot("t").Curve("", p => p, 0, 1).Points("cheapest", [0.5], [0.5]))["annotations"]![0]!["text"]);

    [Fact]
    public void Numbers_have_six_digits_and_what_is_not_finite_is_left_out() =>
        Assert.Equal("[0.333333,null,null,1E+20]", Data(new Plot("t").Line("", [1, 2, 3, 4], [1.0 / 3, double.NaN, double.PositiveInfinity, 1e20]))[0]!["y"]!.ToJsonString());

    [Fact]
    public void Each_series_differs_in_colour_and_in_dash()
    {
        var data = Data(new Plot("t").Curve("a", p => p, 0, 1).Curve("b", p => p * p, 0, 1));
        Assert.Equal("#0072B2 solid, #D55E00 dash", string.Join(", ", data.Select(trace => $"{trace!["line"]!["color"]} {trace["line"]!["dash"]}")));
    }

    [Fact]
    public void A_curve_is_named_where_it_ends()
    {
        var label = Layout(new Plot("t").Curve("a", p => p, 0, 1).Range(y: (0, 2)))["annotations"]![0]!;
        Assert.Equal((1, 0.5), ((double)label["x"]!, (double)label["y"]!));
    }

    [Fact]
    public void Labels_that_would_overlap_are_moved_apart()
    {
        var labels = Layout(new Plot("t").Curve("a", p => p, 0, 1).Curve("b", p => p, 0, 1))["annotations"]!.AsArray();
        Assert.True((double)labels[1]!["y"]! - (double)labels[0]!["y"]! > 0.05);
    }

    [Fact]
    public void Colours_of_page_font_and_grid_are_left_to_the_theme()
    {
        var layout = Layout(new Plot("t").Curve("a", p => p, 0, 1));
        Assert.Equal("rgba(0,0,0,0)", (string?)layout["paper_bgcolor"]);
        Assert.Null(layout["font"]);
        Assert.Null(layout["xaxis"]!["gridcolor"]);
        Assert.Null(layout["template"]);
    }

    [Fact]
    public void The_alternative_text_is_made_from_title_axes_and_names() =>
        Assert.Equal("Wrong costs. loss (nats) against p: y = 1.", (string?)Layout(new Plot("Wrong costs", "p", "loss (nats)").Curve("y = 1", p => p, 0, 1))["meta"]!["alt"]);

    [Fact]
    public void A_given_alternative_text_follows_the_title() => Assert.Equal("Plot: Wrong costs. It falls.", new Plot("Wrong costs").Alt("It falls.").ToString());

    [Fact]
    public void A_slider_has_a_frame_for_every_value_that_moves_only_what_it_draws()
    {
        var frames = Figure(WithSlider)["frames"]!.AsArray();
        Assert.Equal(["2", "2.718", "10"], frames.Select(frame => (string?)frame!["name"]));
        Assert.All(frames, frame => Assert.Equal("[1]", frame!["traces"]!.ToJsonString()));
    }

    [Fact]
    public void A_slider_moves_at_once_and_without_a_kernel()
    {
        var step = Layout(WithSlider)["sliders"]![0]!["steps"]![1]!;
        Assert.Equal("animate", (string?)step["method"]);
        Assert.Equal("""[["2.718"],{"mode":"immediate","frame":{"duration":0,"redraw":true},"transition":{"duration":0}}]""", step["args"]!.ToJsonString());
    }

    [Fact]
    public void A_slider_shows_its_start_first() => Assert.Equal(-Math.Log(0.5) / Math.Log(10), (double)Data(WithSlider)[1]!["y"]![0]!, 1e-6);

    [Fact]
    public void Frames_with_different_numbers_of_series_are_refused() =>
        Assert.StartsWith("values[1] draws 2 series but values[0] draws 1: each frame must draw the same ones.",
            Assert.Throws<ArgumentException>(() => new Plot("t").Slider("n", [1, 2], (plot, n) => n == 1 ? plot.Line("", [1], [1]) : plot.Line("", [1], [1]).Line("", [1], [1]))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_would_be_in_no_frame_is_refused() =>
        Assert.Equal("VerticalLine comes after Slider: call it before, or inside the slider's function.",
            Assert.Throws<InvalidOperationException>(() => WithSlider.VerticalLine(0.5)).Message);

    [Fact]
    public void The_alternative_text_of_a_slider_names_what_moves() => Assert.Equal("Plot: t. fixed, loss. A slider sets base.", WithSlider.ToString());

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public void A_note_stays_inside_a_phones_plot(double x)
    {
        var note = Layout(new Plot("t").Curve("", p => p, 0, 1).Note(x, x, "a remark of some words"))["annotations"]![0]!;
        Assert.Equal(x < 0.5 ? "left" : "right", (string?)note["xanchor"]);
    }

    [Fact]
    public void A_logarithmic_axis_gives_its_range_in_powers_of_ten() =>
        Assert.Equal("[0,3]", Layout(new Plot("t").LogX().Curve("", p => p, 1, 1000))["xaxis"]!["range"]!.ToJsonString());

    [Theory]
    [InlineData(50, "D2")]
    [InlineData(1e5, "1")]
    [InlineData(1e12, "2")]
    public void A_short_logarithmic_axis_has_numbers_between_the_powers_of_ten(double end, string step) =>
        Assert.Equal(step, Layout(new Plot("t").LogX().Curve("", x => x, 1, end))["xaxis"]!["dtick"]!.ToString());

    [Fact]
    public void Small_numbers_on_an_axis_are_written_in_digits() =>
        Assert.Equal(("power", 5), ((string?)Layout(new Plot("t").Curve("", p => p / 1e4, 0, 1))["yaxis"]!["exponentformat"], (int)Layout(new Plot("t"))["yaxis"]!["minexponent"]!));

    [Fact]
    public void A_range_from_more_to_less_is_refused() =>
        Assert.StartsWith("y = (5, 0) is not a range from less to more.", Assert.Throws<ArgumentException>(() => new Plot("t").Range(y: (5, 0))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_contour_has_at_most_40_by_40_values()
    {
        var z = Data(new Plot("t").Contour((a, b) => a * b, (0, 1), (0, 1)))[0]!["z"]!.AsArray();
        Assert.Equal((40, 40), (z.Count, z[0]!.AsArray().Count));
    }

    [Fact]
    public void The_floors_label_stands_where_the_curves_are_not()
    {
        // At the start the loss falls from above; at the end it stays just above the floor.
        var history = new LogisticRegression(1).Fit(new Dataset([[0], [0], [1], [1]], [0, 1, 0, 1]), new GradientDescent(0.1), epochs: 20);
        var label = JsonNode.Parse(new Plot("t").Range(y: (0.5, 0.8)).AddLossCurves(history, floor: 0.69).ToJson())!["layout"]!["annotations"]!.AsArray().Single(a => (string)a!["text"]! == "floor")!;
        Assert.Equal("top", (string)label["yanchor"]!);
    }

    [Fact]
    public void A_contour_with_a_scale_has_a_line_at_every_tenth()
    {
        var trace = Data(new Plot("t").Contour((a, b) => 0.5, (0, 1), (0, 1), scale: (0, 1)))[0]!;
        Assert.Equal("0 1 0.1 0.9 0.1", $"{trace["zmin"]} {trace["zmax"]} {trace["contours"]!["start"]} {trace["contours"]!["end"]} {trace["contours"]!["size"]}");
    }

    [Fact]
    public void Bars_carry_their_values_and_a_pattern_each()
    {
        var data = Data(new Plot("t").Bars(["a"], [0.25], "one").Bars(["a"], [0.5], "two"));
        Assert.Equal("0.25 , 0.5 /", string.Join(", ", data.Select(trace => $"{trace!["text"]![0]} {trace["marker"]!["pattern"]!["shape"]}")));
    }

    [Fact]
    public void A_simplex_is_coloured_where_the_function_is_finite_and_crossed_where_it_is_infinite()
    {
        var data = Data(new Plot("t").Simplex("a", "b", "c", (a, _, _) => -Math.Log(a), steps: 2));
        Assert.Equal(("[0.5,0.5,1]", "[0,0,0]"), (data[0]!["a"]!.ToJsonString(), data[1]!["a"]!.ToJsonString()));
        Assert.Equal("x", (string?)data[1]!["marker"]!["symbol"]);
    }

    [Fact]
    public void A_point_near_the_top_of_a_simplex_is_named_below() =>
        Assert.Equal("[\"top center\",\"bottom center\"]", Data(new Plot("t").Simplex("a", "b", "c").SimplexPoints("p", (0.4, 0.4, 0.2), (0.9, 0.1, 0)))[0]!["textposition"]!.ToJsonString());

    [Fact]
    public void A_heat_map_of_many_rows_is_taller_and_names_each()
    {
        JsonNode few = Layout(new Plot("t").HeatMap(new double[19, 2])), many = Layout(new Plot("t").HeatMap(new double[20, 2]));
        Assert.True((int)many["height"]! > (int)few["height"]!);
        Assert.Equal((null, 1), ((int?)few["yaxis"]!["dtick"], (int?)many["yaxis"]!["dtick"]));
    }

    private static Plot WithSlider => new Plot("t").Points("fixed", [0.5], [0.5])
        .Slider("base", [2.0, Math.E, 10], (plot, b) => plot.Curve("loss", p => -Math.Log(p) / Math.Log(b), 0.5, 1), start: 2);

    private static JsonNode Figure(Plot plot) => JsonNode.Parse(plot.ToJson())!;

    private static JsonNode Layout(Plot plot) => Figure(plot)["layout"]!;

    private static JsonArray Data(Plot plot) => Figure(plot)["data"]!.AsArray();
}
