using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Execution;

namespace CrossEntropy.Kernel.Display;

/// <summary>A value under every MIME type it can be shown as; always with a text/plain.</summary>
internal static class DisplayBundle
{
    private const string PlainText = "text/plain";

    public static JsonObject Of(object? value, params string[] mimeTypes)
    {
        using var invariant = new InvariantCulture();
        var bundle = new JsonObject();
        if (value is not null && FormatterSource.Of(value.GetType()) is { } source)
        {
            foreach (var formatter in source.Where(formatter => mimeTypes.Length == 0 || mimeTypes.Contains(formatter.MimeType)))
                bundle[formatter.MimeType] = Content(formatter.MimeType, formatter.Format(value));
            if (!bundle.ContainsKey(PlainText)) bundle[PlainText] = value.ToString() ?? "";
            return bundle;
        }

        if (mimeTypes.Length == 0) mimeTypes = InteractiveFormatting.PreferredMimeTypes(value);
        foreach (var mimeType in mimeTypes) bundle[mimeType] = Content(mimeType, InteractiveFormatting.Format(value, mimeType));
        if (!bundle.ContainsKey(PlainText)) bundle[PlainText] = InteractiveFormatting.Format(value, PlainText);
        return bundle;
    }

    private static JsonNode? Content(string mimeType, string text) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal) ? JsonNode.Parse(text) : JsonValue.Create(text);
}
