using System.Diagnostics.CodeAnalysis;

namespace CrossEntropy;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A second name for + would only hide the formula.")]
public sealed partial class Value
{
    /// <summary>a + b. Both inputs get the blame whole.</summary>
    public static Value operator +(Value a, Value b) => new(D(a) + D(b), "+", (a, 1), (b, 1));

    /// <summary>a − b.</summary>
    public static Value operator -(Value a, Value b) => new(D(a) - D(b), "−", (a, 1), (b, -1));

    /// <summary>−a.</summary>
    public static Value operator -(Value a) => new(-D(a), "−", (a, -1));

    /// <summary>a · b. Each input's blame is scaled by the other.</summary>
    public static Value operator *(Value a, Value b) => new(D(a) * D(b), "×", (a, b.Data), (b, a.Data));

    /// <summary>a / b.</summary>
    public static Value operator /(Value a, Value b) => new(D(a) / D(b), "÷", (a, 1 / b.Data), (b, -a.Data / (b.Data * b.Data)));

    private static double D(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Data;
    }
}
