using System.Globalization;
using System.Security.Cryptography;

namespace CrossEntropy.Tests;

/// <summary>Fresh cases, made now by the Python libraries on this machine, so that the recorded ones are not all that was ever tried.</summary>
public class LiveReferenceTests
{
    [Fact]
    public async Task A_fresh_random_sample_agrees()
    {
        Programs.RequirePython("torch, sklearn, scipy", "python3-torch python3-sklearn python3-scipy");

        var seed = RandomNumberGenerator.GetInt32(1_000_000).ToString(CultureInfo.InvariantCulture);
        var (code, json, why) = await Programs.RunAsync(Programs.Python, Path.Combine(AppContext.BaseDirectory, "make.py"), "--sample", "200", "--seed", seed);
        Assert.True(code == 0, why);
        var complaints = ReferenceCase.Read(json).Select(Agreement.Complaint).OfType<string>().ToArray();
        if (complaints.Length > 0) Assert.Fail($"With --sample 200 --seed {seed}:\n{string.Join("\n", complaints.Take(5))}");
    }
}
