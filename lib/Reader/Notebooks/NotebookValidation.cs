using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Notebooks;

/// <summary>The part of nbformat 4.5 that the Reader relies on.</summary>
internal static class NotebookValidation
{
    /// <exception cref="NotebookException">Names the file, the place and the value that is wrong.</exception>
    public static void Check(string file, JsonObject json)
    {
        if (json["nbformat"] is not JsonValue format || !format.TryGetValue<int>(out var version) || version != 4)
            throw new NotebookException($"{file}: nbformat = {Shown(json["nbformat"])}, and the Reader reads version 4 only.");
        if (json["cells"] is not JsonArray cells)
            throw new NotebookException($"{file}: cells = {Shown(json["cells"])} is not a list.");
        var ids = new HashSet<string>();
        for (var i = 0; i < cells.Count; i++)
            CheckCell($"{file}: cells[{i}]", cells[i], ids);
    }

    private static void CheckCell(string where, JsonNode? node, HashSet<string> ids)
    {
        if (node is not JsonObject cell)
            throw new NotebookException($"{where} = {Shown(node)} is not an object.");
        if (Text(cell["cell_type"]) is not ("markdown" or "code" or "raw"))
            throw new NotebookException($"{where}.cell_type = {Shown(cell["cell_type"])} is not \"markdown\", \"code\" or \"raw\".");
        if (!IsMultilineText(cell["source"]))
            throw new NotebookException($"{where}.source = {Shown(cell["source"])} is neither a string nor a list of strings.");
        if (Text(cell["id"]) is not { Length: > 0 } id || !ids.Add(id))
            throw new NotebookException($"{where}.id = {Shown(cell["id"])} is not an id of its own (nbformat 4.5).");
        if (cell["metadata"] is not JsonObject metadata)
            throw new NotebookException($"{where}.metadata = {Shown(cell["metadata"])} is not an object.");
        if (metadata["tags"] is { } tags && !(tags is JsonArray list && list.All(tag => Text(tag) is not null)))
            throw new NotebookException($"{where}.metadata.tags = {Shown(tags)} is not a list of strings.");
        if (Text(cell["cell_type"]) == "code" && !(cell["outputs"] is JsonArray outputs && outputs.All(output => output is JsonObject)))
            throw new NotebookException($"{where}.outputs = {Shown(cell["outputs"])} is not a list of outputs.");
    }

    private static bool IsMultilineText(JsonNode? node) =>
        node is JsonArray lines ? lines.All(line => Text(line) is not null) : Text(node) is not null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Shown(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
