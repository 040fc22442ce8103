using System.Diagnostics;
using CrossEntropy.Reader;

namespace Reader.Tests.Gateway;

/// <summary>Starts programs that others wrote, with the Reader as their Jupyter gateway.</summary>
internal static class OtherClient
{
    public const string Python = "/usr/bin/python3";

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Installation.Notebooks, ".."));

    /// <summary>Skips the test on a machine without these modules, and says what would install them.</summary>
    public static void RequirePython(string modules, string packages)
    {
        using var process = File.Exists(Python) ? Process.Start(new ProcessStartInfo(Python, ["-c", $"import {modules}"]) { RedirectStandardError = true }) : null;
        process?.WaitForExit();
        if (process?.ExitCode != 0)
            Assert.Skip($"Needs {modules}: apt-get install {packages}.");
    }

    public static Process Start(RunningReader reader, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JUPYTER_GATEWAY_URL"] = reader.Server.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["JUPYTER_GATEWAY_AUTH_TOKEN"] = reader.Token;
        start.Environment["PYTHONPATH"] = Path.Combine(Repository, "lib", "Reader", "jupyter");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(RunningReader reader, string program, params string[] arguments)
    {
        using var process = Start(reader, program, arguments);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
