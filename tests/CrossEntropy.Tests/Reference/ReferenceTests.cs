namespace CrossEntropy.Tests;

/// <summary>The library beside PyTorch, scikit-learn and SciPy, as tests/reference/make.py recorded them.</summary>
public class ReferenceTests
{
    private static readonly ReferenceCase[] Cases = ReferenceCase.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases.json")));

    public static TheoryData<string> Functions => [.. Cases.Select(c => c.Function).Distinct()];

    [Fact]
    public void There_are_at_least_two_thousand_cases() => Assert.True(Cases.Length >= 2000, $"there are {Cases.Length}");

    [Theory]
    [MemberData(nameof(Functions))]
    public void Values_and_gradients_are_theirs(string function)
    {
        var cases = Cases.Where(c => c.Function == function).ToArray();
        TestContext.Current.TestOutputHelper!.WriteLine(Agreement.LargestDeviation(cases));
        var complaints = cases.Select(Agreement.Complaint).OfType<string>().ToArray();
        if (complaints.Length > 0) Assert.Fail($"{complaints.Length} of {cases.Length} differ:\n{string.Join("\n", complaints.Take(5))}");
    }
}
