using System.Globalization;
using System.Reflection;

namespace CrossEntropy;

/// <summary>Asks for a function, and compares it with the solution at some points.</summary>
/// <param name="id">The exercise.</param>
/// <param name="answer">The solution: a lambda with typed parameters that returns a number or a list of numbers.</param>
/// <param name="at">The points: for each, one value for every parameter.</param>
/// <param name="because">Why it matters.</param>
/// <param name="hint">What to say to a wrong function that is no known mistake.</param>
/// <param name="mistakes">Functions that readers are known to write.</param>
/// <param name="tolerance">Relative.</param>
internal sealed class Function(string id, Delegate answer, object[][] at, string because, string hint, Mistake[]? mistakes = null, double tolerance = 1e-6)
    : Exercise(id, answer, because, hint, mistakes ?? [], tolerance)
{
    private protected override double[]? Read(object answer, out string complaint)
    {
        complaint = $"A function is wanted, such as {Example}, not {Kind.Of(answer)}.";
        if (answer is not Delegate function) return null;
        var parameters = Parameters(function).Length;
        complaint = $"Your function takes {parameters} arguments; {at[0].Length} are wanted, as in {Example}.";
        if (parameters != at[0].Length) return null;
        var values = new List<double>();
        foreach (var point in at)
        {
            if (Value(function, point, ref complaint) is not { } value) return null;
            values.AddRange(value);
        }

        return [.. values];
    }

    private string Example => $"({string.Join(", ", Solution is Delegate d ? d.Method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}") : [])}) => …";

    private static string Name(Type type) => type == typeof(double) ? "double" : type == typeof(double[]) ? "double[]" : type == typeof(int) ? "int" : type.Name;

    private static ParameterInfo[] Parameters(Delegate function) => function.GetType().GetMethod("Invoke")!.GetParameters();

    private static double[]? Value(Delegate function, object[] point, ref string complaint)
    {
        try
        {
            var types = Parameters(function).Select(p => p.ParameterType);
            var arguments = point.Zip(types, (value, type) => value is IConvertible ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : value);
            switch (function.DynamicInvoke([.. arguments]))
            {
                case { } number when Digits.IsNumber(number): return [Convert.ToDouble(number, CultureInfo.InvariantCulture)];
                case IEnumerable<double> numbers: return [.. numbers];
                case var other:
                    complaint = $"Your function returned {(other is null ? "nothing" : Kind.Of(other))}; a number is wanted.";
                    return null;
            }
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } error)
        {
            complaint = $"Your function threw {error.GetType().Name}: {error.Message}";
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidCastException or FormatException or OverflowException)
        {
            complaint = $"Your function does not take ({string.Join(", ", point.Select(Kind.Of))}).";
        }

        return null;
    }
}
