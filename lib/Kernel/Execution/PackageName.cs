using System.Text.RegularExpressions;

namespace CrossEntropy.Kernel.Execution;

/// <summary>A NuGet package as a cell asks for it: #r "nuget: id, version", or without a version for the newest.</summary>
internal sealed partial record PackageName(string Id, string Version)
{
    /// <summary>Whether a #r asks for a package, be it written well or not.</summary>
    public static bool IsMeant(string reference) => reference.TrimStart().StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The package that a #r asks for; null when it asks for something else.</summary>
    public static PackageName? Parse(string reference) => Form().Match(reference) is { Success: true } match
        ? new(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : "*")
        : null;

    [GeneratedRegex(@"^\s*nuget:\s*(?<id>[\w.-]+)\s*(,\s*(?<version>[\w.*+-]+)\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
