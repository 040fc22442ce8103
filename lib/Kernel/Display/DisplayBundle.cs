using System.Globalization;
using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Execution;

namespace CrossEntropy.Kernel.Display;

/// <summary>A value under every MIME type it can be shown as; always with a text/plain.</summary>
/// <param name="Data">The MIME types and what stands under each.</param>
/// <param name="Size">How many characters that is.</param>
internal sealed record DisplayBundle(JsonObject Data, int Size)
{
    /// <summary>The characters one output may have: a figure of some 200,000 points, far more than a page can draw.</summary>
    public const int Largest = 20_000_000;

    private const string PlainText = "text/plain";

    /// <summary>Formats a value; one that is too large to be shown becomes a sentence that says so.</summary>
    public static DisplayBundle Of(object? value, params string[] mimeTypes)
    {
        // Formatting a text takes several times its memory, to find out what is known before.
        if (value is string { Length: > Largest } longText) return TooLarge(PlainText, longText.Length);
        using var invariant = new InvariantCulture();
        var data = new JsonObject();
        var size = 0;
        foreach (var (mimeType, text) in Texts(value, mimeTypes))
        {
            if (text.Length > Largest - size) return TooLarge(mimeType, text.Length);
            size += text.Length;
            data[mimeType] = Content(mimeType, text);
        }

        return new DisplayBundle(data, size);
    }

    private static IEnumerable<(string MimeType, string Text)> Texts(object? value, string[] mimeTypes)
    {
        if (value is not null && FormatterSource.Of(value.GetType()) is { } source)
        {
            var chosen = source.Where(formatter => mimeTypes.Length == 0 || mimeTypes.Contains(formatter.MimeType)).ToList();
            foreach (var formatter in chosen) yield return (formatter.MimeType, formatter.Format(value));
            if (!chosen.Exists(formatter => formatter.MimeType == PlainText)) yield return (PlainText, value.ToString() ?? "");
            yield break;
        }

        if (mimeTypes.Length == 0) mimeTypes = InteractiveFormatting.PreferredMimeTypes(value);
        foreach (var mimeType in mimeTypes.Append(PlainText).Distinct()) yield return (mimeType, InteractiveFormatting.Format(value, mimeType));
    }

    private static DisplayBundle TooLarge(string mimeType, int length)
    {
        var notice = string.Create(CultureInfo.InvariantCulture, $"[This output has {length:N0} characters of {mimeType} and is not shown: an output may have {Largest:N0}. Show a part of it, such as every hundredth point.]");
        return new DisplayBundle(new JsonObject { [PlainText] = notice }, notice.Length);
    }

    private static JsonNode? Content(string mimeType, string text) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal) ? JsonNode.Parse(text) : JsonValue.Create(text);
}
