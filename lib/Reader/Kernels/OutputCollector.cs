using System.Text.Json.Nodes;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Kernels;

/// <summary>Gathers a run's messages into the outputs that nbformat saves.</summary>
internal sealed class OutputCollector
{
    public JsonArray Outputs { get; } = [];

    public void Add(string type, JsonObject content)
    {
        switch (type)
        {
            case "stream":
                AddStream((string)content["name"]!, (string)content["text"]!);
                break;
            case "display_data" or "execute_result":
                Outputs.Add(Display(type, content));
                break;
            case "error":
                Outputs.Add(new JsonObject
                {
                    ["output_type"] = "error",
                    ["ename"] = content["ename"]!.DeepClone(),
                    ["evalue"] = content["evalue"]!.DeepClone(),
                    ["traceback"] = content["traceback"]!.DeepClone(),
                });
                break;
        }
    }

    // What is written piece by piece is saved as one text, so that timing does not show in the file.
    private void AddStream(string name, string text)
    {
        if (Outputs.LastOrDefault() is JsonObject last && (string?)last["output_type"] == "stream" && (string?)last["name"] == name)
            last["text"] = MultilineText.Write(MultilineText.Read(last["text"]) + text);
        else
            Outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = name, ["text"] = MultilineText.Write(text) });
    }

    private static JsonObject Display(string type, JsonObject content)
    {
        var data = new JsonObject();
        foreach (var (mime, value) in content["data"]!.AsObject())
            data[mime] = value is JsonValue text ? MultilineText.Write(text.GetValue<string>()) : value!.DeepClone();
        var output = new JsonObject { ["output_type"] = type, ["data"] = data, ["metadata"] = content["metadata"]?.DeepClone() ?? new JsonObject() };
        if (type == "execute_result")
            output["execution_count"] = content["execution_count"]?.DeepClone();
        return output;
    }
}
