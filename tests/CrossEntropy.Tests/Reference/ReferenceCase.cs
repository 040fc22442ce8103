using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrossEntropy.Tests;

/// <summary>One line of tests/reference/cases.json: a function, its arguments, and what PyTorch, scikit-learn or SciPy gives.</summary>
internal sealed record ReferenceCase(
    [property: JsonPropertyName("f")] string Function,
    [property: JsonPropertyName("a")] IReadOnlyDictionary<string, JsonElement> Arguments,
    [property: JsonPropertyName("v")] double[] Values,
    [property: JsonPropertyName("g")] double[]? Gradient)
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static ReferenceCase[] Read(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("cases").Deserialize<ReferenceCase[]>(Options)!;

    public double Number(string name) => Get<double>(name);

    public double[] Vector(string name) => Get<double[]>(name);

    public double[] VectorOrNone(string name) => Arguments.ContainsKey(name) ? Get<double[]>(name) : [];

    public double[][] Rows(string name) => Get<double[][]>(name);

    public int Integer(string name) => Get<int>(name);

    public int[] Integers(string name) => Get<int[]>(name);

    public int[] IntegersOrNone(string name) => Arguments.ContainsKey(name) ? Get<int[]>(name) : [];

    public double[,] Joint()
    {
        var rows = Rows("joint");
        var table = new double[rows.Length, rows[0].Length];
        for (var x = 0; x < rows.Length; x++)
            for (var y = 0; y < rows[0].Length; y++) table[x, y] = rows[x][y];
        return table;
    }

    public double? NumberOrNone(string name) => Arguments.ContainsKey(name) ? Get<double>(name) : null;

    public Unit Unit => Arguments["unit"].GetString() == "bits" ? Unit.Bits : Unit.Nats;

    public Reduction Reduction => Enum.Parse<Reduction>(Arguments["reduction"].GetString()!, ignoreCase: true);

    /// <summary>The loss as this reduction gives it: one number, or one per example.</summary>
    public double[] Reduced(Func<Reduction, double> one, Func<double[]> each) => Reduction == Reduction.None ? each() : [one(Reduction)];

    public override string ToString() => $"{Function}({string.Join(", ", Arguments.Select(a => $"{a.Key}: {a.Value.GetRawText()}"))})";

    private T Get<T>(string name) => Arguments[name].Deserialize<T>(Options)!;
}
