using System.Diagnostics;
using CrossEntropy.Reader;

namespace Reader.Tests.Commands;

/// <summary>The Reader as its user starts it: a process with arguments, an exit code and words.</summary>
internal static class ReaderProcess
{
    public static Process Start(params string[] arguments) => Programs.Start(Describe(arguments));

    public static Task<Words> RunAsync(params string[] arguments) => Programs.RunAsync(Describe(arguments));

    private static ProcessStartInfo Describe(string[] arguments) => new("dotnet", [typeof(ReaderServer).Assembly.Location, .. arguments]);
}
