using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace CrossEntropy.Tests;

/// <summary>The public surface, written down: a change of it is a decision, seen in the diff of PublicApi.txt.</summary>
public class PublicApiTests
{
    [Fact]
    public void Is_what_was_approved()
    {
        var actual = typeof(Loss).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        var approved = Path.Combine(Path.GetDirectoryName(ThisFile())!, "PublicApi.txt");
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n").Trim() == actual.Trim()) return;
        var received = Path.ChangeExtension(approved, ".received.txt");
        File.WriteAllText(received, actual.Trim() + "\n");
        Assert.Fail($"The public API has changed. If that is meant: mv {received} {approved}");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
