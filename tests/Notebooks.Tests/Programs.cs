using System.Diagnostics;

namespace Notebooks.Tests;

/// <summary>Programs that others wrote. On a machine without one of them its test is skipped, and says what to install.</summary>
internal static class Programs
{
    public const string Python = "/usr/bin/python3";

    public static void RequirePython(string modules, string packages)
    {
        if (!File.Exists(Python) || Exit(Python, "-c", $"import {modules}") != 0)
            Assert.Skip($"Needs {modules}: apt-get install {packages}.");
    }

    public static void Require(string program, string packages)
    {
        if (Exit("/usr/bin/env", "which", program) != 0)
            Assert.Skip($"Needs {program}: apt-get install {packages}.");
    }

    public static Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root });

    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }

    private static int Exit(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
