using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Notebooks;

/// <summary>A chapter's file: nbformat 4, read whole and checked, written back in Jupyter's own form.</summary>
internal sealed class Notebook
{
    private static readonly JsonWriterOptions JupyterForm = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject json;

    private Notebook(string path, JsonObject json)
    {
        Path = path;
        this.json = json;
        Cells = [.. json["cells"]!.AsArray().Select((cell, index) => new NotebookCell(cell!.AsObject(), index + 1))];
    }

    public string Path { get; }

    /// <summary>The file's name without its ending, as addresses and messages use it: "01-one-prediction".</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <exception cref="NotebookException">The file is not JSON, not nbformat 4, or has a cell that nbformat does not know.</exception>
    public static Notebook Read(string path)
    {
        var file = System.IO.Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            var json = JsonNode.Parse(stream) as JsonObject
                ?? throw new NotebookException($"{file} is not a notebook: it holds JSON, but not an object.");
            NotebookValidation.Check(file, json);
            return new Notebook(path, json);
        }
        catch (JsonException error)
        {
            throw new NotebookException(
                $"{file} is not JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}: {FirstSentence(error.Message)}", error);
        }
        catch (IOException error)
        {
            throw new NotebookException($"{file} cannot be read: {error.Message}", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new NotebookException($"{file} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Writes the notebook to a temporary file beside it, then renames, so that no reader ever meets half a chapter.</summary>
    public void Save()
    {
        var temporary = Path + ".tmp";
        using (var stream = File.Create(temporary))
        {
            using (var writer = new Utf8JsonWriter(stream, JupyterForm))
                Sorted(json).WriteTo(writer);
            stream.WriteByte((byte)'\n');
        }
        File.Move(temporary, Path, overwrite: true);
    }

    // Jupyter sorts keys, so that two programs that save the same notebook write the same bytes.
    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject @object => new JsonObject(@object
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : (JsonNode?)Sorted(pair.Value)))),
        JsonArray array => new JsonArray([.. array.Select(item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };

    private static string FirstSentence(string message) => message.Split(" LineNumber", 2)[0];
}
