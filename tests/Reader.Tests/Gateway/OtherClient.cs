using System.Diagnostics;
using CrossEntropy.Reader;

namespace Reader.Tests.Gateway;

/// <summary>Starts programs that others wrote, with the Reader as their Jupyter gateway.</summary>
internal static class OtherClient
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Installation.Notebooks, ".."));

    public static Process Start(RunningReader reader, string program, params string[] arguments) => Programs.Start(Describe(reader, program, arguments));

    /// <summary>Runs a program to its end.</summary>
    public static Task<Words> RunAsync(RunningReader reader, string program, params string[] arguments) => Programs.RunAsync(Describe(reader, program, arguments));

    private static ProcessStartInfo Describe(RunningReader reader, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["JUPYTER_GATEWAY_URL"] = reader.Server.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["JUPYTER_GATEWAY_AUTH_TOKEN"] = reader.Token;
        start.Environment["PYTHONPATH"] = Path.Combine(Repository, "lib", "Reader", "jupyter");
        return start;
    }
}
