using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace CrossEntropy.Tests;

/// <summary>Every line of an <c>example</c> in the library's documentation is "expression   // value": it compiles, runs and gives that value.</summary>
public partial class ExampleTests
{
    private static readonly ScriptOptions Library = ScriptOptions.Default
        .WithReferences(typeof(Loss).Assembly, typeof(Enumerable).Assembly).WithImports("System", "System.Linq", "CrossEntropy");

    [Fact]
    public async Task Every_example_gives_the_value_beside_it()
    {
        var lines = Lines();
        Assert.True(lines.Length >= 40, $"only {lines.Length} examples were found");
        // One script for all of them: compiling each alone would take a minute.
        var code = $"new object[] {{ {string.Join(",\n", lines.Select(line => line.Expression))} }}";
        var values = await CSharpScript.EvaluateAsync<object[]>(code, Library, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(lines.Zip(values, (line, value) => Wrong(line.Expression, line.Expected, value)).OfType<string>());
    }

    private static string? Wrong(string expression, string expected, object value)
    {
        var claimed = Number().Matches(expected).Select(match => match.Value).ToArray();
        var found = Flatten(value).ToArray();
        var right = claimed.Length == found.Length && claimed.Zip(found, Agree).All(agree => agree);
        return right ? null : string.Create(CultureInfo.InvariantCulture, $"{expression} gives [{string.Join(", ", found)}], not {expected}");
    }

    /// <summary>As many decimals as are written must be right.</summary>
    private static bool Agree(string claimed, double found)
    {
        var decimals = claimed.Contains('.', StringComparison.Ordinal) ? claimed.Length - claimed.IndexOf('.', StringComparison.Ordinal) - 1 : 15;
        return Math.Abs(double.Parse(claimed, CultureInfo.InvariantCulture) - found) <= 0.50001 * Math.Pow(10, -Math.Min(decimals, 16));
    }

    private static IEnumerable<double> Flatten(object value) => value switch
    {
        double number => [number],
        int number => [number],
        IEnumerable many => many.Cast<object>().SelectMany(Flatten),
        _ => throw new NotSupportedException($"An example gives a {value.GetType()}: show a number of it instead."),
    };

    private static (string Expression, string Expected)[] Lines() =>
    [
        .. XDocument.Load(Path.ChangeExtension(typeof(Loss).Assembly.Location, ".xml"))
            .Descendants("example").Descendants("code")
            .SelectMany(code => code.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split("//", 2, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1])),
    ];

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
