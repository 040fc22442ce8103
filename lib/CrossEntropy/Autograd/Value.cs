using System.Globalization;

namespace CrossEntropy;

/// <summary>A number that remembers how it was made, so that <see cref="Backward"/> can tell what each part of it is to blame for.</summary>
/// <remarks>Each operation says two things on one line: its value, and its derivative by each of its inputs. Book: chapter 06.
/// After Karpathy's micrograd. A value outside a function's domain gives NaN or infinity, as in PyTorch, not an error.</remarks>
public sealed partial class Value
{
    private readonly (Value Input, double Derivative)[] inputs;

    /// <summary>A leaf: an input or a parameter.</summary>
    /// <param name="data">The number.</param>
    /// <param name="name">What figures call it.</param>
    public Value(double data, string name = "") : this(data, name, []) { }

    private Value(double data, string operation, params (Value Input, double Derivative)[] inputs) => (Data, Name, this.inputs) = (data, operation, inputs);

    /// <summary>The number. Setting it does not change what was computed from it before.</summary>
    public double Data { get; set; }

    /// <summary>∂(the value Backward was called on) / ∂(this value); 0 before.</summary>
    public double Gradient { get; set; }

    /// <summary>A name given to it, or else the operation that made it.</summary>
    public string Name { get; private set; }

    /// <summary>What it was computed from; empty for a leaf.</summary>
    public IReadOnlyList<Value> Inputs => [.. inputs.Select(i => i.Input)];

    /// <summary>The derivative of this value by each of its inputs: what its own gradient is multiplied by on the way back.</summary>
    public IReadOnlyList<double> Derivatives => [.. inputs.Select(i => i.Derivative)];

    /// <summary>Whether it was computed from nothing: an input or a parameter.</summary>
    public bool IsLeaf => inputs.Length == 0;

    /// <summary>Gives it a name to be shown by.</summary>
    public Value Named(string name)
    {
        Name = name;
        return this;
    }

    /// <summary>A plain number counts as a leaf.</summary>
    public static implicit operator Value(double data) => new(data);

    /// <summary>The number and its gradient, to 4 digits.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Name.Length > 0 ? Name + ": " : "")}data {Data:G4}, gradient {Gradient:G4}");
}
