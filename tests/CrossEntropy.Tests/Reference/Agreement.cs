using System.Globalization;

namespace CrossEntropy.Tests;

/// <summary>How close is close enough, and how close it was.</summary>
internal static class Agreement
{
    private const double Relative = 1e-12;

    /// <summary>What a function may differ by, absolutely, beyond the relative tolerance.</summary>
    private static double Absolute(string function) => function switch
    {
        // PyTorch's vectorised exp gives 0 where the answer is below the smallest normal double, 2e-308.
        "Sigmoid" or "LogSigmoid" => 1e-320,
        // PyTorch rounds 1 + e^-gap to double before it takes the logarithm, so that a small loss loses digits and one below 1e-16
        // is 0; and p - 1 where p is almost 1, so that a small gradient does. Ours keep theirs. Weights here multiply that by up to 60.
        "LogSoftmax" or "CrossEntropy" or "CrossEntropySoft" or "Focal" => 1e-15,
        "BinaryCrossEntropyWithLogits" => 2e-14,
        // PyTorch 1.13 takes log(1 - p) where later versions and ours take log1p(-p): 1 - p has been rounded.
        "BinaryCrossEntropy" => 1e-15,
        // Sums of terms of either sign (or, in make.py, a difference of entropies), which cancel where the result is almost 0.
        "KullbackLeibler" or "JensenShannon" or "ConditionalEntropy" or "MutualInformation" => 2e-15,
        // scikit-learn clips and then divides each row by its sum, which is no longer 1: off by up to K times its eps of 2e-16.
        "LogLoss" or "LogLossClasses" => 1e-13,
        _ => 0,
    };

    private static double RelativeTo(string function) => function switch
    {
        // At its minimum a loss is flat: a minimiser that sees only its values (SciPy's, in make.py) finds the place to half the digits.
        "Temperature" => 1e-6,
        // e^x turns the rounding of x into a relative error. Logits here reach 4e4, over temperatures down to 0.1: 2 · 4e5 · 2^-53 = 9e-11.
        "Softmax" => 1e-10,
        _ => Relative,
    };

    public static string? Complaint(ReferenceCase c)
    {
        var ours = OurAnswer.To(c);
        return Complaint(c, "value", c.Values, ours.Values) ?? (c.Gradient is null ? null : Complaint(c, "gradient", c.Gradient, ours.Gradient!));
    }

    /// <summary>"Softmax: 96 cases, 2e-16 relative" and, for values below a thousandth, the absolute deviation beside it.</summary>
    public static string LargestDeviation(ReferenceCase[] cases)
    {
        var pairs = cases.SelectMany(Pairs).Where(pair => double.IsFinite(pair.Theirs) && double.IsFinite(pair.Ours)).ToArray();
        var relative = pairs.Where(pair => Math.Abs(pair.Theirs) >= 1e-3).Select(pair => Math.Abs((pair.Ours - pair.Theirs) / pair.Theirs)).DefaultIfEmpty().Max();
        var absolute = pairs.Where(pair => Math.Abs(pair.Theirs) < 1e-3).Select(pair => Math.Abs(pair.Ours - pair.Theirs)).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{cases[0].Function}: {cases.Length} cases, {pairs.Length} numbers, largest deviation {relative:E1} relative, {absolute:E1} absolute below 0.001");
    }

    private static IEnumerable<(double Theirs, double Ours)> Pairs(ReferenceCase c)
    {
        var ours = OurAnswer.To(c);
        return c.Values.Zip(ours.Values).Concat(c.Gradient is null ? [] : c.Gradient.Zip(ours.Gradient!));
    }

    private static string? Complaint(ReferenceCase c, string what, double[] theirs, double[] ours)
    {
        if (theirs.Length != ours.Length) return $"{c}: {theirs.Length} {what}s, ours has {ours.Length}";
        for (var i = 0; i < theirs.Length; i++)
        {
            if (Agree(theirs[i], ours[i], c.Function)) continue;
            return string.Create(CultureInfo.InvariantCulture, $"{what}[{i}] is {theirs[i]:R}, ours {ours[i]:R}, off by {Math.Abs(theirs[i] - ours[i]):E1}: {c}");
        }
        return null;
    }

    private static bool Agree(double theirs, double ours, string function) =>
        theirs.Equals(ours) || theirs == ours
        || Math.Abs(theirs - ours) <= (RelativeTo(function) * Math.Abs(theirs)) + Absolute(function);
}
