using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Notebooks;

/// <summary>One cell: a view of its JSON, which keeps whatever else the file says about it.</summary>
/// <param name="json">The cell's object in the notebook.</param>
/// <param name="number">Its place in the notebook, from 1.</param>
internal sealed class NotebookCell(JsonObject json, int number)
{
    public int Number { get; } = number;

    public string Id { get; } = json["id"]!.GetValue<string>();

    public string Type { get; } = json["cell_type"]!.GetValue<string>();

    public bool IsCode => Type == "code";

    public bool IsMarkdown => Type == "markdown";

    public string Source { get; } = MultilineText.Read(json["source"]);

    public IReadOnlyList<string> Tags { get; } =
        json["metadata"]?["tags"] is JsonArray tags ? [.. tags.Select(tag => (string)tag!)] : [];

    public JsonArray Outputs => json["outputs"] as JsonArray ?? [];

    /// <summary>A cell only for .NET Interactive: the Reader's kernel has no Plotly.NET to load.</summary>
    public bool IsSkipped => Tags.Contains("polyglot");

    public void SetOutputs(JsonArray outputs, int? executionCount)
    {
        json["outputs"] = outputs;
        json["execution_count"] = executionCount;
    }

    public override string ToString() => $"cell {Number} (id {Id})";
}
