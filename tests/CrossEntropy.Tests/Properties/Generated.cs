using FsCheck;
using FsCheck.Fluent;

namespace CrossEntropy.Tests;

/// <summary>Two distributions over the same classes.</summary>
public sealed record Pair(double[] P, double[] Q);

/// <summary>Logits, a true class among them, a target distribution over them, and how much to smooth.</summary>
public sealed record Example(double[] Logits, int Target, double[] Soft, double Smoothing);

/// <summary>A table of joint probabilities.</summary>
public sealed record JointTable(double[,] P);

/// <summary>What FsCheck makes: distributions over 1 to 12 classes, also with zeros and tiny shares; logits with small and large gaps.
/// The tests replay one seed, so that a failure in CI is a failure here; change it to search elsewhere.</summary>
public static class Generated
{
    public const string Seed = "20240611,31";

    public static Arbitrary<Pair> Pairs() =>
        (from classes in Classes(1) from p in Distribution(classes) from q in Distribution(classes) select new Pair(p, q)).ToArbitrary();

    public static Arbitrary<Example> Examples() =>
        (from classes in Classes(2)
         from logits in Logits(classes)
         from target in Gen.Choose(0, classes - 1)
         from soft in Distribution(classes)
         from percent in Gen.Choose(0, 100)
         select new Example(logits, target, soft, percent / 100.0)).ToArbitrary();

    public static Arbitrary<JointTable> JointTables() =>
        (from rows in Classes(1) from columns in Classes(1) from p in Distribution(rows * columns) select new JointTable(Table(p, rows, columns))).ToArbitrary();

    private static Gen<int> Classes(int least) => Gen.Choose(least, 12);

    /// <summary>Small whole shares over their sum; one in eight is 0, one in eight tiny.</summary>
    private static Gen<double[]> Distribution(int classes) =>
        Gen.Frequency((6, Gen.Choose(1, 1000).Select(share => (double)share)), (1, Gen.Constant(0.0)), (1, Gen.Constant(1e-6)))
            .ArrayOf(classes).Where(shares => shares.Sum() > 0).Select(shares => Array.ConvertAll(shares, share => share / shares.Sum()));

    private static Gen<double[]> Logits(int classes) =>
        from scale in Gen.Elements(1.0, 10.0, 100.0)
        from whole in Gen.Choose(-1000, 1000).ArrayOf(classes)
        select Array.ConvertAll(whole, z => scale * z / 1000);

    private static double[,] Table(double[] p, int rows, int columns)
    {
        var table = new double[rows, columns];
        for (var i = 0; i < p.Length; i++) table[i / columns, i % columns] = p[i];
        return table;
    }
}
