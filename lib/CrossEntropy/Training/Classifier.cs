using System.Globalization;

namespace CrossEntropy;

/// <summary>A model that turns D features into K logits, and learns its parameters from examples.</summary>
public abstract partial class Classifier
{
    private protected Classifier(int features, int classes, int parameters)
    {
        (Features, Classes) = (features, classes);
        Parameters = new double[parameters];
    }

    /// <summary>D, the number of features.</summary>
    public int Features { get; }

    /// <summary>K, the number of classes.</summary>
    public int Classes { get; }

    /// <summary>Shape (P): all weights and biases in one row, layer by layer: W of shape (inputs, outputs), then b. They may be changed.</summary>
    public double[] Parameters { get; }

    /// <summary>‖W‖: the root of the sum of the squares of all weights, without the biases.</summary>
    public double WeightNorm
    {
        get
        {
            var sum = 0.0;
            foreach (var layer in Layers)
                foreach (var w in Parameters.AsSpan(layer.Start, layer.Weights)) sum += w * w;
            return Math.Sqrt(sum);
        }
    }

    /// <summary>The logits of one example.</summary>
    /// <param name="x">Shape (D).</param>
    /// <returns>Shape (K).</returns>
    /// <exception cref="ArgumentException">There are not D features.</exception>
    public double[] Logits(params double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        RequireFeatures(x, nameof(x));
        var logits = new double[Classes];
        Forward(x, logits);
        return logits;
    }

    /// <summary>The logits of many examples.</summary>
    /// <param name="x">Shape (N, D).</param>
    /// <returns>Shape (N, K).</returns>
    /// <exception cref="ArgumentException">A row has not D features.</exception>
    public double[][] Logits(double[][] x) => Each(x, row => Logits(row));

    /// <summary>The probabilities of the classes for one example: the softmax of its logits.</summary>
    /// <param name="x">Shape (D).</param>
    /// <returns>Shape (K), summing to 1.</returns>
    /// <exception cref="ArgumentException">There are not D features.</exception>
    public double[] Probabilities(params double[] x) => Activation.Softmax(Logits(x));

    /// <summary>The probabilities of the classes for many examples.</summary>
    /// <param name="x">Shape (N, D).</param>
    /// <returns>Shape (N, K).</returns>
    /// <exception cref="ArgumentException">A row has not D features.</exception>
    /// <remarks>As predict_proba in scikit-learn.</remarks>
    public double[][] Probabilities(double[][] x) => Each(x, row => Probabilities(row));

    /// <summary>The likeliest class of one example; of equals, the first.</summary>
    /// <param name="x">Shape (D).</param>
    /// <exception cref="ArgumentException">There are not D features.</exception>
    public int Predict(params double[] x) => ArgMax(Logits(x));

    /// <summary>The likeliest class of each of many examples.</summary>
    /// <param name="x">Shape (N, D).</param>
    /// <exception cref="ArgumentException">A row has not D features.</exception>
    public int[] Predict(double[][] x) => Each(x, row => Predict(row));

    /// <summary>A model with the same parameters, which then goes its own way.</summary>
    public Classifier Copy()
    {
        var copy = Empty();
        Parameters.CopyTo(copy.Parameters, 0);
        return copy;
    }

    internal abstract IReadOnlyList<DenseLayer> Layers { get; }

    /// <summary>Fills in the logits, and remembers what Backward needs.</summary>
    internal abstract void Forward(ReadOnlySpan<double> x, Span<double> logits);

    /// <summary>Adds the parameters' gradient, given that of the logits which Forward gave last, for the same x.</summary>
    internal abstract void Backward(ReadOnlySpan<double> x, ReadOnlySpan<double> logitGradient, Span<double> gradient);

    private protected abstract Classifier Empty();

    internal static int ArgMax(ReadOnlySpan<double> values)
    {
        var largest = 0;
        for (var k = 1; k < values.Length; k++)
            if (values[k] > values[largest]) largest = k;
        return largest;
    }

    private protected static int AtLeast(int least, int value, string name) => value >= least
        ? value
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} = {value} is less than {least}."), name.Split('[')[0]);

    private static T[] Each<T>(double[][] x, Func<double[], T> f)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Array.ConvertAll(x, row => f(row));
    }

    private void RequireFeatures(double[] x, string name)
    {
        if (x.Length != Features) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has {x.Length} features, not {Features}."), name);
    }
}
