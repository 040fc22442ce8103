namespace CrossEntropy.Benchmarks;

/// <summary>Log loss, entropy and divergence of a million values, against the libraries of Python.</summary>
internal static class FunctionTable
{
    private const int Length = 1_000_000;

    public static void Run(int rounds)
    {
        var random = new Random(1);
        var p = Values(random, () => 0.01 + (0.98 * random.NextDouble()));
        double[] y = [.. p.Select(q => random.NextDouble() < q ? 1.0 : 0.0)];
        var (a, b) = (Distribution(random), Distribution(random));

        using var python = Python.Start("functions.py", [Length]);
        Console.WriteLine(python == null ? "\nPython with scikit-learn, SciPy and NumPy is not here." : $"\n{python.Version}");
        Table("log loss", () => Loss.LogLoss(y, p), "sklearn.log_loss", "numpy.log_loss");
        Table("entropy", () => Information.Entropy(a), "scipy.entropy", "numpy.entropy");
        Table("KL divergence", () => Information.KullbackLeibler(a, b), "scipy.kl", "numpy.kl");

        void Table(string title, Func<double> ours, params string[] theirs)
        {
            // .NET compiles a method for speed after thirty calls and a tenth of a second; the others were compiled long ago.
            for (var i = 0; i < 100; i++) ours();
            Thread.Sleep(500);
            var table = new Rounds($"{title} of {Length} values").Add("this library", () => ours());
            if (python != null)
                foreach (var name in theirs) table.AddClock(name, () => python.Seconds(name));
            table.Run(rounds);
        }
    }

    private static double[] Values(Random random, Func<double> next) => [.. Enumerable.Range(0, Length).Select(_ => next())];

    private static double[] Distribution(Random random)
    {
        var weights = Values(random, () => 1e-3 + random.NextDouble());
        var total = weights.Sum();
        return Array.ConvertAll(weights, w => w / total);
    }
}
