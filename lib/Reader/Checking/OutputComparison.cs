using System.Text.Json.Nodes;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Checking;

/// <summary>Compares committed outputs with those of a new run. Numbers may differ by 1e-6, relative or absolute; everything else must be the same.</summary>
internal static class OutputComparison
{
    // Not part of what a cell says: how it was numbered, and the picture drawn of it afterwards.
    private static readonly HashSet<string> Ignored = ["execution_count", "image/svg+xml"];

    /// <summary>The first difference in a sentence, or null where there is none.</summary>
    public static string? FirstDifference(JsonArray saved, JsonArray now)
    {
        if (saved.Count != now.Count)
            return $"{Outputs(saved.Count)} saved, {Outputs(now.Count)} now{FirstError(now)}";
        for (var i = 0; i < saved.Count; i++)
        {
            if (FirstDifference($"output {i + 1}", saved[i], now[i]) is { } difference)
                return difference;
        }
        return null;
    }

    private static string? FirstDifference(string where, JsonNode? saved, JsonNode? now) => (saved, now) switch
    {
        (JsonObject a, JsonObject b) => ObjectDifference(where, a, b),
        (JsonArray a, JsonArray b) when IsText(a) && IsText(b) => TextDifference(where, MultilineText.Read(a), MultilineText.Read(b)),
        (JsonArray a, JsonArray b) => ArrayDifference(where, a, b),
        (JsonValue a, JsonValue b) when a.GetValueKind() == System.Text.Json.JsonValueKind.String && b.GetValueKind() == a.GetValueKind() =>
            TextDifference(where, a.GetValue<string>(), b.GetValue<string>()),
        (JsonValue a, JsonValue b) => NumericText.Equal(a.ToJsonString(), b.ToJsonString()) ? null : Said(where, a.ToJsonString(), b.ToJsonString()),
        (null, null) => null,
        _ => Said(where, saved?.ToJsonString() ?? "nothing", now?.ToJsonString() ?? "nothing"),
    };

    private static string? ObjectDifference(string where, JsonObject saved, JsonObject now)
    {
        foreach (var name in saved.Select(pair => pair.Key).Union(now.Select(pair => pair.Key)).Where(name => !Ignored.Contains(name)))
        {
            var inside = $"{where}, {name}";
            if (!saved.ContainsKey(name) || !now.ContainsKey(name))
                return $"{inside}: {(saved.ContainsKey(name) ? "saved, but missing now" : "not saved, but there now")}";
            if (FirstDifference(inside, saved[name], now[name]) is { } difference)
                return difference;
        }
        return null;
    }

    private static string? ArrayDifference(string where, JsonArray saved, JsonArray now)
    {
        if (saved.Count != now.Count)
            return $"{where}: {saved.Count} items saved, {now.Count} now";
        for (var i = 0; i < saved.Count; i++)
        {
            if (FirstDifference($"{where}[{i}]", saved[i], now[i]) is { } difference)
                return difference;
        }
        return null;
    }

    private static string? TextDifference(string where, string saved, string now)
    {
        if (NumericText.Equal(saved, now))
            return null;
        var (before, after) = (saved.Split('\n'), now.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(before.Length, after.Length)).FirstOrDefault(i => !NumericText.Equal(before[i], after[i]), Math.Min(before.Length, after.Length));
        return Said($"{where}, line {line + 1}", before.ElementAtOrDefault(line) ?? "nothing", after.ElementAtOrDefault(line) ?? "nothing");
    }

    private static string Said(string where, string saved, string now)
    {
        // Show the place where they part, not a screen of what they share.
        var shared = saved.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, shared - 30);
        return $"{where}:\n      saved  {Excerpt(saved, from)}\n      now    {Excerpt(now, from)}";
    }

    private static string Excerpt(string text, int from) =>
        (from > 0 ? "…" : "") + (text.Length - from <= 100 ? text[from..] : text[from..(from + 99)] + "…");

    private static string Outputs(int count) => count == 1 ? "1 output" : $"{count} outputs";

    private static string FirstError(JsonArray now) =>
        now.FirstOrDefault(output => (string?)output!["output_type"] == "error") is { } error ? $": {error["ename"]}: {error["evalue"]}" : "";

    private static bool IsText(JsonArray array) => array.All(item => item is JsonValue value && value.TryGetValue<string>(out _));
}
