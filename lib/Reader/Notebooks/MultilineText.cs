using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Notebooks;

/// <summary>nbformat's multi-line strings: one string, or a list of lines that keep their ends.</summary>
internal static class MultilineText
{
    public static string Read(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => (string)line!)),
        JsonValue text => text.GetValue<string>(),
        _ => "",
    };

    public static JsonArray Write(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            if (end == 0)
                end = text.Length;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
