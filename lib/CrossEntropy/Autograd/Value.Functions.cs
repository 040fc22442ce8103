namespace CrossEntropy;

public sealed partial class Value
{
    /// <summary>xⁿ for a constant n; derivative n xⁿ⁻¹.</summary>
    public Value Pow(double exponent) => new(Math.Pow(Data, exponent), "pow", (this, exponent == 0 ? 0 : exponent * Math.Pow(Data, exponent - 1)));

    /// <summary>eˣ, which is its own derivative.</summary>
    public Value Exp()
    {
        var e = Math.Exp(Data);
        return new(e, "exp", (this, e));
    }

    /// <summary>ln x; derivative 1/x. −∞ at 0, NaN below.</summary>
    public Value Log() => new(Math.Log(Data), "ln", (this, 1 / Data));

    /// <summary>tanh x; derivative 1 − tanh² x.</summary>
    public Value Tanh()
    {
        var t = Math.Tanh(Data);
        return new(t, "tanh", (this, 1 - (t * t)));
    }

    /// <summary>max(0, x); derivative 1 above 0 and 0 elsewhere, at 0 too, as in PyTorch.</summary>
    public Value Relu() => new(Data > 0 || double.IsNaN(Data) ? Data : 0, "relu", (this, Data > 0 ? 1 : 0));

    /// <summary>σ(x) = 1 / (1 + e^−x); derivative σ(x) (1 − σ(x)), here as σ(x) σ(−x), which keeps its digits where σ is near 1.</summary>
    public Value Sigmoid() => new(Activation.Sigmoid(Data), "σ", (this, Activation.Sigmoid(Data) * Activation.Sigmoid(-Data)));
}
