using System.Diagnostics;

namespace Reader.Tests.Commands;

public class LifetimeTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task No_kernel_is_left_behind_when_the_server_ends(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks at processes as Linux shows them.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "Shells start background jobs with Ctrl+C ignored, and so would be the Reader.");
        await using var reader = await ServingReader.StartAsync();
        await reader.StartKernelAsync();
        await reader.StartKernelAsync();
        IReadOnlyList<int> kernels = [];
        // Two kernels and the spare.
        for (var wait = 0; wait < 300 && kernels.Count < 3; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            kernels = reader.KernelProcesses();
        }
        Assert.Equal(3, kernels.Count);

        using var kill = Process.Start("kill", [$"-{signal}", $"{reader.Process.Id}"]);
        await reader.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        for (var wait = 0; wait < 150 && kernels.Any(ServingReader.IsAlive); wait++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(kernels, ServingReader.IsAlive);
    }

    private static bool IgnoresInterrupts()
    {
        var ignored = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..];
        return (Convert.ToUInt64(ignored.Trim(), 16) & 0b10) != 0;
    }
}
