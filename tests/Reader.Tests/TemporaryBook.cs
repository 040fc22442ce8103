using System.Text.Json.Nodes;
using CrossEntropy.Reader.Notebooks;

namespace Reader.Tests;

/// <summary>A folder of notebooks of a test's own, deleted afterwards.</summary>
internal sealed class TemporaryBook : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("cross-entropy-tests-");

    public string Directory => folder.FullName;

    public Book Open() => new(Directory);

    public string Write(string file, string text)
    {
        var path = Path.Combine(Directory, file);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A notebook with one code cell for each source; a source that starts with "# " is Markdown.</summary>
    public string WriteCells(string file, params string[] sources) => Write(file, new JsonObject
    {
        ["cells"] = new JsonArray([.. sources.Select((source, i) => Cell(source, $"cell{i + 1}"))]),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString());

    public void Dispose() => folder.Delete(recursive: true);

    private static JsonObject Cell(string source, string id) => source.StartsWith("# ", StringComparison.Ordinal)
        ? new() { ["cell_type"] = "markdown", ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = source }
        : new() { ["cell_type"] = "code", ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = source, ["outputs"] = new JsonArray(), ["execution_count"] = null };
}
