using System.Numerics.Tensors;

namespace CrossEntropy;

/// <summary>z = x W + b, forward and backward, with W of shape (inputs, outputs) and then b stored in one row of parameters.</summary>
/// <remarks>Sums run over examples and inputs in a fixed order, whatever the processor's vector width: the same seed gives the same weights.</remarks>
internal readonly record struct DenseLayer(int Start, int Inputs, int Outputs)
{
    public int Weights => Inputs * Outputs;

    public int End => Start + Weights + Outputs;

    public void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> x, Span<double> z)
    {
        parameters.Slice(Start + Weights, Outputs).CopyTo(z);
        for (var i = 0; i < Inputs; i++) TensorPrimitives.MultiplyAdd(Row(parameters, i), x[i], z, z);
    }

    /// <summary>∂L/∂W += x ∂L/∂z; ∂L/∂b += ∂L/∂z.</summary>
    public void AddGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> dz, Span<double> gradient)
    {
        for (var i = 0; i < Inputs; i++)
        {
            var row = gradient.Slice(Start + (i * Outputs), Outputs);
            TensorPrimitives.MultiplyAdd(dz, x[i], row, row);
        }

        var bias = gradient.Slice(Start + Weights, Outputs);
        TensorPrimitives.Add(bias, dz, bias);
    }

    /// <summary>∂L/∂x = W ∂L/∂z.</summary>
    public void Backward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> dz, Span<double> dx)
    {
        for (var i = 0; i < Inputs; i++)
        {
            var sum = 0.0;
            var row = Row(parameters, i);
            for (var j = 0; j < row.Length; j++) sum += row[j] * dz[j];
            dx[i] = sum;
        }
    }

    private ReadOnlySpan<double> Row(ReadOnlySpan<double> parameters, int input) => parameters.Slice(Start + (input * Outputs), Outputs);
}
