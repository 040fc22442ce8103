using System.Diagnostics;

namespace Shared.Tests;

/// <summary>Programs that others wrote. On a machine without one of them its test is skipped, and says what to install.</summary>
internal static class Programs
{
    public const string Python = "/usr/bin/python3";

    /// <summary>Skips the test on a machine without these modules, and says what would install them.</summary>
    public static void RequirePython(string modules, string packages)
    {
        if (!File.Exists(Python) || Exit(Python, "-c", $"import {modules}") != 0)
            Assert.Skip($"Needs {modules}: apt-get install {packages}.");
    }

    /// <summary>Skips the test on a machine without this program, and says what would install it.</summary>
    public static void Require(string program, string packages)
    {
        if (Exit("/usr/bin/env", "which", program) != 0)
            Assert.Skip($"Needs {program}: apt-get install {packages}.");
    }

    public static Task<Words> RunAsync(string program, params string[] arguments) => RunAsync(new ProcessStartInfo(program, arguments));

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Words> RunAsync(ProcessStartInfo start)
    {
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, output, await errors);
    }

    /// <summary>Starts a program whose words can be read, and which leaves no compiled Python behind.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start)!;
    }

    private static int Exit(string program, params string[] arguments)
    {
        using var process = Start(new ProcessStartInfo(program, arguments));
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>How a program ended, and what it wrote.</summary>
internal sealed record Words(int ExitCode, string Output, string Errors)
{
    /// <summary>All that it wrote, for a test that says why it fails.</summary>
    public void Deconstruct(out int exitCode, out string output) => (exitCode, output) = (ExitCode, Output + Errors);
}
