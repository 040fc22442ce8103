using System.Globalization;

namespace CrossEntropy;

/// <summary>A gradient worked out by hand, compared with finite differences.</summary>
/// <param name="Given">Shape (N): the gradient to be checked.</param>
/// <param name="Numerical">Shape (N): the gradient by central differences.</param>
/// <param name="Error">The largest of |given − numerical| / max(1, |given|, |numerical|): about 1e-10 if right, above 1e-4 if wrong.</param>
/// <param name="Worst">The place of the largest error.</param>
public sealed record GradientCheck(double[] Given, double[] Numerical, double Error, int Worst)
{
    /// <summary>Compares a gradient with finite differences.</summary>
    /// <param name="f">From shape (N) to a number.</param>
    /// <param name="x">Shape (N): where.</param>
    /// <param name="gradient">Shape (N): what is claimed to be the gradient of f at x.</param>
    /// <exception cref="ArgumentException">The lengths differ; x is empty.</exception>
    /// <remarks>Book: chapters 05 and 06. As torch.autograd.gradcheck.</remarks>
    public static GradientCheck Of(Func<double[], double> f, double[] x, double[] gradient)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gradient);
        Require.NotEmpty(x.Length, nameof(x));
        Require.SameLength(gradient.Length, nameof(gradient), x.Length, nameof(x));
        var numerical = FiniteDifference.Gradient(f, x);
        double[] errors = [.. gradient.Zip(numerical, Relative)];
        // NaN is the worst error of all, though it compares as the least.
        var worst = Enumerable.Range(0, x.Length).MaxBy(i => double.IsNaN(errors[i]) ? double.PositiveInfinity : errors[i]);
        return new GradientCheck(gradient, numerical, errors[worst], worst);
    }

    /// <summary>The verdict in a line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"largest error {Error:G2} at [{Worst}]: given {Given[Worst]:G6}, by finite differences {Numerical[Worst]:G6}");

    private static double Relative(double given, double numerical) =>
        given == numerical ? 0 : Math.Abs(given - numerical) / Math.Max(1, Math.Max(Math.Abs(given), Math.Abs(numerical)));
}
