namespace CrossEntropy;

/// <summary>The unit of an amount of information: the base of the logarithm.</summary>
public enum Unit
{
    /// <summary>Natural logarithm. 1 nat = 1/ln 2 ≈ 1.4427 bits.</summary>
    Nats,

    /// <summary>Logarithm to base 2: the number of yes-or-no questions.</summary>
    Bits,
}
