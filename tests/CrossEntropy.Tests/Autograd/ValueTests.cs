using System.Text.Json.Nodes;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrossEntropy.Tests;

public class ValueTests
{
    public static TheoryData<string, Func<Value, Value>, Func<double, double>, Func<double, double>> Functions => new()
    {
        { "x + x", x => x + x, x => 2 * x, _ => 2 },
        { "3 − x", x => 3 - x, x => 3 - x, _ => -1 },
        { "−x", x => -x, x => -x, _ => -1 },
        { "x · x", x => x * x, x => x * x, x => 2 * x },
        { "1 / x", x => 1 / x, x => 1 / x, x => -1 / (x * x) },
        { "x / (1 + x)", x => x / (1 + x), x => x / (1 + x), x => 1 / ((1 + x) * (1 + x)) },
        { "x³", x => x.Pow(3), x => x * x * x, x => 3 * x * x },
        { "√x", x => x.Pow(0.5), Math.Sqrt, x => 0.5 / Math.Sqrt(x) },
        { "eˣ", x => x.Exp(), Math.Exp, Math.Exp },
        { "ln x", x => x.Log(), Math.Log, x => 1 / x },
        { "tanh x", x => x.Tanh(), Math.Tanh, x => 1 / (Math.Cosh(x) * Math.Cosh(x)) },
        { "relu x", x => x.Relu(), x => x, _ => 1 },
        { "relu −x", x => (-x).Relu(), _ => 0, _ => 0 },
        { "σ(x)", x => x.Sigmoid(), x => 1 / (1 + Math.Exp(-x)), x => Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2) },
        { "x ln x − x", x => (x * x.Log()) - x, x => (x * Math.Log(x)) - x, Math.Log },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Backward_gives_the_derivative_found_by_hand_and_by_finite_differences(string name, Func<Value, Value> f, Func<double, double> value, Func<double, double> derivative)
    {
        Assert.NotEmpty(name);
        foreach (var at in new[] { 0.3, 1, 2.7 })
        {
            var x = new Value(at);
            var y = f(x);
            y.Backward();
            Assert.Equal(value(at), y.Data, 1e-12);
            Assert.Equal(derivative(at), x.Gradient, 1e-12);
            Assert.Equal(FiniteDifference.Central(v => f(v).Data, at), x.Gradient, 1e-8);
        }
    }

    [Property(Replay = "1,3")]
    public Property The_gradient_of_softmax_cross_entropy_is_p_minus_y() => Prop.ForAll(Gen.Choose(-500, 500).Select(i => i / 100.0).ArrayOf(4).ToArbitrary(), logits =>
    {
        Value[] z = [.. logits.Select(l => new Value(l))];
        var loss = z.Select(v => v.Exp()).Aggregate((a, b) => a + b).Log() - z[1];
        loss.Backward();
        var byHand = Loss.CrossEntropyGradient(logits, 1);
        return z.Zip(byHand, (v, g) => Math.Abs(v.Gradient - g) < 1e-12).All(same => same) && Math.Abs(loss.Data - Loss.CrossEntropy(logits, 1)) < 1e-12;
    });

    [Fact]
    public void A_value_used_twice_gets_the_blame_of_both_uses()
    {
        var x = new Value(3);
        var shared = x * 2;
        ((shared * shared) + shared).Backward();
        Assert.Equal((2 * 6 * 2) + 2, x.Gradient);
    }

    [Fact]
    public void Leaves_add_up_over_calls_as_in_pytorch_and_values_between_do_not()
    {
        var x = new Value(3);
        var square = x * x;
        var y = square * 2;
        y.Backward();
        y.Backward();
        Assert.Equal(24, x.Gradient);
        Assert.Equal(2, square.Gradient);
        y.ZeroGradient();
        y.Backward();
        Assert.Equal(12, x.Gradient);
    }

    [Fact]
    public void A_chain_of_a_million_sums_does_not_overflow_the_stack()
    {
        var x = new Value(1);
        Value sum = 0;
        for (var i = 0; i < 1_000_000; i++) sum += x;
        sum.Backward();
        Assert.Equal(1_000_000, x.Gradient);
    }

    [Fact]
    public void Outside_its_domain_a_logarithm_is_nan_as_in_pytorch() => Assert.True(double.IsNaN(new Value(-1).Log().Data));

    [Fact]
    public void A_graph_is_drawn_with_values_and_gradients()
    {
        var w = new Value(0.5, "w");
        var loss = (w * 2).Sigmoid().Log().Named("loss");
        loss.Backward();
        var json = Plot.Graph(loss, "Blame flows back").ToJson();
        Assert.Contains("\\u003Cb\\u003Ew\\u003C/b\\u003E 0.5\\u003Cbr\\u003E grad 0.538", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_draws_more_blame_thicker_and_negative_blame_dashed()
    {
        var w = new Value(2, "w");
        var loss = (w * 3) - w;
        loss.Backward();
        var lines = JsonNode.Parse(Plot.Graph(loss, "Two paths").ToJson())!["data"]!.AsArray().Where(trace => (string?)trace!["mode"] == "lines").Select(trace => trace!["line"]!);
        Assert.Equal(["4.5 solid", "3.5 solid", "2.5 solid", "2.5 dash"], lines.Select(line => $"{line["width"]} {line["dash"]}").OrderDescending(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public void An_edge_that_passes_a_row_keeps_clear_of_the_values_there()
    {
        var w = new Value(2, "w");
        var loss = w.Exp().Log() - w;
        var places = new GraphPlaces(loss.Order());
        var lanes = places.Edges.Where(edge => edge.Path.Length > 2).SelectMany(edge => edge.Path[1..^1]).Select(stop => stop.Place);
        Assert.Empty(lanes.Intersect(loss.Order().Select(value => places[value])));
    }
}
