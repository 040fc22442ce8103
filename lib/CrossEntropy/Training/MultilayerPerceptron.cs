using System.Globalization;

namespace CrossEntropy;

/// <summary>What a hidden unit makes of its sum.</summary>
public enum HiddenActivation
{
    /// <summary>tanh z.</summary>
    Tanh,

    /// <summary>max(0, z).</summary>
    Relu,
}

/// <summary>A small neural network: layers of tanh or ReLU units, and a softmax over the last layer's logits.</summary>
/// <remarks>Weights start uniform in ±√(6 / (inputs + outputs)) for tanh (Glorot and Bengio, 2010), ±√(6 / inputs) for ReLU
/// (He et al., 2015), biases at 0. Book: chapters 06 and 07.</remarks>
public sealed class MultilayerPerceptron : Classifier
{
    private readonly int[] sizes;
    private readonly HiddenActivation activation;
    private readonly DenseLayer[] layers;

    /// <summary>What each layer but the last put out in the last Forward, and the gradient by it.</summary>
    private readonly double[][] hidden;
    private readonly double[][] blame;

    /// <summary>A network with weights at random.</summary>
    /// <param name="sizes">D features, the hidden layers' widths, K classes: [2, 16, 3].</param>
    /// <param name="activation">Tanh or Relu.</param>
    /// <param name="seed">The same seed makes the same weights.</param>
    /// <exception cref="ArgumentException">There are fewer than 2 sizes; a size is less than 1, or the last less than 2.</exception>
    public MultilayerPerceptron(int[] sizes, HiddenActivation activation = HiddenActivation.Tanh, int seed = 0)
        : base(Checked(sizes)[0], sizes[^1], Stack(sizes)[^1].End)
    {
        (this.sizes, this.activation, layers) = ([.. sizes], activation, Stack(sizes));
        hidden = [.. sizes[1..^1].Select(size => new double[size])];
        blame = [.. sizes[1..^1].Select(size => new double[size])];
        var random = new Random(seed);
        foreach (var layer in layers)
        {
            var limit = Math.Sqrt(6.0 / (activation == HiddenActivation.Relu ? layer.Inputs : layer.Inputs + layer.Outputs));
            foreach (ref var w in Parameters.AsSpan(layer.Start, layer.Weights)) w = limit * ((2 * random.NextDouble()) - 1);
        }
    }

    internal override IReadOnlyList<DenseLayer> Layers => layers;

    internal override void Forward(ReadOnlySpan<double> x, Span<double> logits)
    {
        for (var l = 0; l < hidden.Length; l++)
        {
            layers[l].Forward(Parameters, l == 0 ? x : hidden[l - 1], hidden[l]);
            foreach (ref var z in hidden[l].AsSpan()) z = activation == HiddenActivation.Tanh ? Math.Tanh(z) : Math.Max(0, z);
        }

        layers[^1].Forward(Parameters, hidden.Length == 0 ? x : hidden[^1], logits);
    }

    internal override void Backward(ReadOnlySpan<double> x, ReadOnlySpan<double> logitGradient, Span<double> gradient)
    {
        var dz = logitGradient;
        for (var l = layers.Length - 1; l > 0; l--)
        {
            var (a, da) = (hidden[l - 1], blame[l - 1]);
            layers[l].AddGradient(a, dz, gradient);
            layers[l].Backward(Parameters, dz, da);
            // From the unit's output back to its sum: tanh′ = 1 − tanh², ReLU′ = 1 where it let something through.
            for (var i = 0; i < da.Length; i++) da[i] *= activation == HiddenActivation.Tanh ? 1 - (a[i] * a[i]) : a[i] > 0 ? 1 : 0;
            dz = da;
        }

        layers[0].AddGradient(x, dz, gradient);
    }

    private protected override Classifier Empty() => new MultilayerPerceptron(sizes, activation);

    private static int[] Checked(int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        if (sizes.Length < 2) throw new ArgumentException("sizes needs at least the number of features and the number of classes.", nameof(sizes));
        for (var i = 0; i < sizes.Length; i++) AtLeast(i == sizes.Length - 1 ? 2 : 1, sizes[i], string.Create(CultureInfo.InvariantCulture, $"sizes[{i}]"));
        return sizes;
    }

    private static DenseLayer[] Stack(int[] sizes)
    {
        var stack = new DenseLayer[sizes.Length - 1];
        for (var l = 0; l < stack.Length; l++) stack[l] = new DenseLayer(l == 0 ? 0 : stack[l - 1].End, sizes[l], sizes[l + 1]);
        return stack;
    }
}
