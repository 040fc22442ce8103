using System.Reflection;
using System.Text.Json;
using CrossEntropy;

namespace Notebooks.Tests;

/// <summary>Appendix A names every function of the library, and the other libraries print what it says they print.</summary>
public class RosettaTests
{
    // Prints one line of JSON: for each call its numbers, flat, or the name of what it raises.
    private const string Answer = """

        import json, sys, warnings
        warnings.simplefilter("ignore")
        def flat(value):
            value = value.detach().tolist() if torch.is_tensor(value) else np.asarray(value).tolist()
            return [number for part in value for number in flat(part)] if isinstance(value, list) else [value]
        def answer(call):
            try:
                return ", ".join(repr(float(number)) for number in flat(eval(call)))
            except Exception as error:
                return type(error).__name__
        print(json.dumps([answer(call) for call in json.loads(sys.argv[1])]))
        """;

    [Fact]
    public async Task Every_call_that_can_be_run_prints_what_the_appendix_says()
    {
        Programs.RequirePython("torch, sklearn, scipy", "python3-torch python3-sklearn python3-scipy");
        var rows = RosettaStone.Rows;
        var (code, output) = await Programs.RunAsync(Programs.Python, "-c", RosettaStone.Preamble + Answer, JsonSerializer.Serialize(rows.Select(row => row.Call)));
        Assert.True(code == 0, output);
        var answers = JsonSerializer.Deserialize<string[]>(output.Split('\n')[0])!;
        Assert.Empty(rows.Zip(answers, RosettaStone.Complaint).OfType<string>());
    }

    [Fact]
    public void The_rows_are_found()
    {
        Assert.Contains(RosettaStone.Rows, row => row is { Library: "PyTorch", Call: "F.binary_cross_entropy(h, y)", Prints: "0.2899" });
        Assert.True(RosettaStone.Rows.Count > 50, $"{RosettaStone.Rows.Count} rows");
    }

    [Theory]
    [InlineData("0.2899", "0.2899092435836792", true)]
    [InlineData("0.2899", "0.29", false)]
    [InlineData("−0.7143, 0.6250", "-0.7142857313156128, 0.625", true)]
    [InlineData("−0.7143", "-0.7142857313156128, 0.625", false)]
    [InlineData("−0.7143", "0.7143", false)]
    [InlineData("1000.6932", "1000.6931762695312", true)]
    [InlineData("1000.6931", "1000.6931762695312", false)]
    [InlineData("100", "100.0", true)]
    [InlineData("−1e12", "-999999995904.0", true)]
    [InlineData("nan", "nan", true)]
    [InlineData("ValueError", "0.916", false)]
    public void A_wrong_number_is_noticed(string prints, string now, bool agrees) =>
        Assert.Equal(agrees, RosettaStone.Complaint(new("PyTorch", "f()", prints), now) is null);

    public static TheoryData<string> Functions() =>
    [
        .. new[] { typeof(Activation), typeof(Loss), typeof(Information), typeof(Calibration), typeof(Objectives), typeof(TransitionMatrix), typeof(FiniteDifference) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Select(method => $"{method.DeclaringType!.Name}.{Plain(method.Name)}")
            .Concat(typeof(Loss).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Optimizer))).Select(type => $".{type.Name}"))
            .Concat(new[] { typeof(Kraft), typeof(HuffmanCode), typeof(Block), typeof(BitSequence), typeof(ArithmeticCoder), typeof(SymbolModels), typeof(Value), typeof(GradientCheck) }.Select(type => $".{type.Name}"))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_of_the_library_is_named(string function)
    {
        var (type, name) = (function.Split('.')[0], function.Split('.')[1]);
        Assert.Matches($@"`[^`]*\b{name}\b[^`]*`", RosettaStone.Text);
        if (type.Length > 0)
            Assert.Contains($"`{type}.", RosettaStone.Text, StringComparison.Ordinal);
    }

    // Every loss has its gradient and its values one by one under the same name.
    private static string Plain(string name) => name.Replace("Gradient", "", StringComparison.Ordinal).Replace("Each", "", StringComparison.Ordinal) is { Length: > 0 } plain ? plain : name;
}
