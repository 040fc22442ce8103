using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace CrossEntropy.Tests;

/// <summary>Fresh cases, made now by the Python libraries on this machine, so that the recorded ones are not all that was ever tried.</summary>
public class LiveReferenceTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public async Task A_fresh_random_sample_agrees()
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not here");
        var (code, _, why) = await RunAsync("-c", "import torch, sklearn, scipy");
        Assert.SkipUnless(code == 0, $"Debian's python3-torch, python3-sklearn and python3-scipy are not all installed: {why.Trim().Split('\n')[^1]}");

        var seed = RandomNumberGenerator.GetInt32(1_000_000).ToString(CultureInfo.InvariantCulture);
        (code, var json, why) = await RunAsync(Path.Combine(AppContext.BaseDirectory, "make.py"), "--sample", "200", "--seed", seed);
        Assert.True(code == 0, why);
        var complaints = ReferenceCase.Read(json).Select(Agreement.Complaint).OfType<string>().ToArray();
        if (complaints.Length > 0) Assert.Fail($"With --sample 200 --seed {seed}:\n{string.Join("\n", complaints.Take(5))}");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await output, await error);
    }
}
