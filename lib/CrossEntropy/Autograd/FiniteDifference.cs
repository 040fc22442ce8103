using System.Globalization;

namespace CrossEntropy;

/// <summary>Derivatives by trying: move x a little, see how much f moves. Slow and never exact, but with no calculus to get wrong.</summary>
/// <remarks>Book: chapters 05 and 06. Two errors pull against each other: a large step cuts the curve off (truncation), a small one
/// leaves only rounding.</remarks>
public static class FiniteDifference
{
    /// <summary>The cube root of 2^−52: near the step where the two errors of the central difference balance.</summary>
    public const double CentralStep = 6.0554544523933429e-06;

    /// <summary>The central difference (f(x + h) − f(x − h)) / 2h; its truncation error shrinks with h².</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where.</param>
    /// <param name="step">h, above 0; without it, <see cref="CentralStep"/> times the larger of 1 and |x|.</param>
    /// <exception cref="ArgumentException">The step is not a finite number above 0.</exception>
    public static double Central(Func<double, double> f, double x, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        var h = Step(step, x);
        return (f(x + h) - f(x - h)) / (2 * h);
    }

    /// <summary>The forward difference (f(x + h) − f(x)) / h, which the definition of the derivative suggests; its truncation error shrinks only with h.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where.</param>
    /// <param name="step">h, above 0.</param>
    /// <exception cref="ArgumentException">The step is not a finite number above 0.</exception>
    public static double Forward(Func<double, double> f, double x, double step)
    {
        ArgumentNullException.ThrowIfNull(f);
        return (f(x + Step(step, x)) - f(x)) / step;
    }

    /// <summary>The gradient by central differences, one coordinate at a time: ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h.</summary>
    /// <param name="f">From shape (N) to a number. It is given a copy of x, and called 2N times.</param>
    /// <param name="x">Shape (N).</param>
    /// <param name="step">h, above 0; without it, <see cref="CentralStep"/> times the larger of 1 and |xᵢ|.</param>
    /// <returns>Shape (N).</returns>
    /// <exception cref="ArgumentException">The step is not a finite number above 0.</exception>
    public static double[] Gradient(Func<double[], double> f, double[] x, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        var gradient = new double[x.Length];
        for (var i = 0; i < x.Length; i++) gradient[i] = Central(At(i), x[i], step);
        return gradient;

        Func<double, double> At(int i) => value =>
        {
            double[] moved = [.. x];
            moved[i] = value;
            return f(moved);
        };
    }

    private static double Step(double? step, double x)
    {
        var h = step ?? CentralStep * Math.Max(1, Math.Abs(x));
        return h > 0 && double.IsFinite(h) ? h : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"step = {h} is not a finite number above 0."), nameof(step));
    }
}
