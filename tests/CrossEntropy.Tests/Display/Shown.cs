using Microsoft.DotNet.Interactive.Formatting;

namespace CrossEntropy.Tests;

/// <summary>A value as a .NET Interactive notebook would show it.</summary>
internal static class Shown
{
    public static string As(string mimeType, object value) => value.ToDisplayString(mimeType);
}
