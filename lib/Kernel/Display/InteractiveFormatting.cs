using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;

namespace CrossEntropy.Kernel.Display;

/// <summary>Values as a Polyglot notebook shows them, without the style block that it repeats in each of them.</summary>
internal static partial class InteractiveFormatting
{
    public static string[] PreferredMimeTypes(object? value) => [.. Formatter.GetPreferredMimeTypesFor(value?.GetType())];

    public static string Format(object? value, string mimeType)
    {
        var text = value.ToDisplayString(mimeType).Replace("\r\n", "\n", StringComparison.Ordinal);
        return mimeType == HtmlFormatter.MimeType ? StyleBlock().Replace(text, "") : text;
    }

    [GeneratedRegex(@"<style>(?:(?!</style>)[\s\S])*\.dni-(?:(?!</style>)[\s\S])*</style>")]
    private static partial Regex StyleBlock();
}
