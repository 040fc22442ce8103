using System.Globalization;

namespace CrossEntropy;

/// <summary>Arms of a spiral, one for each class: what no straight boundary can tell apart. Made by a rule that is known.</summary>
/// <remarks>Arm k is 100 points at radius r = 0.2 + 1.8 t, t = 0 … 1, turned by (k/K + t) of a circle. An example is a class and
/// one of its points, each equally likely, plus Gaussian noise in both coordinates. Hence p(x | k) is a mixture of 100 Gaussians, and the
/// true p(k | x) follows from Bayes' rule. Book: chapter 07.</remarks>
public static class Spirals
{
    private const int Points = 100;
    private const double Turns = 1;

    /// <summary>The true probabilities of the classes at a place.</summary>
    /// <param name="x0">The first coordinate.</param>
    /// <param name="x1">The second.</param>
    /// <param name="classes">K ≥ 2.</param>
    /// <param name="noise">The noise's standard deviation, above 0.</param>
    /// <returns>Shape (K).</returns>
    /// <exception cref="ArgumentException">There are fewer than 2 classes; the noise is not a finite number above 0.</exception>
    public static double[] Probabilities(double x0, double x1, int classes = 2, double noise = 0.12)
    {
        RequireShape(classes, noise);
        var distances = new double[classes, Points];
        var nearest = double.PositiveInfinity;
        for (var k = 0; k < classes; k++)
        {
            for (var j = 0; j < Points; j++)
            {
                var (a, b) = Point(k, j, classes);
                distances[k, j] = (((x0 - a) * (x0 - a)) + ((x1 - b) * (x1 - b))) / (2 * noise * noise);
                nearest = Math.Min(nearest, distances[k, j]);
            }
        }

        // Far from every arm all densities underflow: the nearest point is given density 1, which leaves their ratios.
        var density = new double[classes];
        for (var k = 0; k < classes; k++)
            for (var j = 0; j < Points; j++) density[k] += Math.Exp(nearest - distances[k, j]);
        var sum = density.Sum();
        return [.. density.Select(d => d / sum)];
    }

    /// <summary>Examples at random.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed makes the same examples.</param>
    /// <param name="classes">K ≥ 2.</param>
    /// <param name="noise">The noise's standard deviation, above 0.</param>
    /// <exception cref="ArgumentException">The count is less than 1; there are fewer than 2 classes; the noise is not a finite number above 0.</exception>
    public static Dataset Generate(int count, int seed = 0, int classes = 2, double noise = 0.12)
    {
        RequireShape(classes, noise);
        return CrossEntropy.Generate.Labelled(
            count,
            seed,
            random =>
            {
                var (a, b) = Point(random.Next(classes), random.Next(Points), classes);
                return [a + (noise * random.Gaussian()), b + (noise * random.Gaussian())];
            },
            x => Probabilities(x[0], x[1], classes, noise),
            ["x0", "x1"],
            [.. Enumerable.Range(0, classes).Select(k => string.Create(CultureInfo.InvariantCulture, $"arm {k}"))]);
    }

    private static (double X0, double X1) Point(int arm, int point, int classes)
    {
        var t = (double)point / (Points - 1);
        var (radius, angle) = (0.2 + (1.8 * t), 2 * Math.PI * (((double)arm / classes) + (Turns * t)));
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }

    private static void RequireShape(int classes, double noise)
    {
        if (classes < 2) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"classes = {classes} is less than 2."), nameof(classes));
        if (!(noise > 0 && double.IsFinite(noise))) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"noise = {noise} is not a finite number above 0."), nameof(noise));
    }
}
