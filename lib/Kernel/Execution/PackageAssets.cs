using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Execution;

/// <summary>What NuGet found: the file project.assets.json that a restore leaves.</summary>
internal sealed class PackageAssets
{
    private readonly List<(string Package, string Library)> libraries = [];

    private PackageAssets(JsonNode? assets)
    {
        var folders = assets?["packageFolders"]?.AsObject().Select(folder => folder.Key).ToList() ?? [];
        foreach (var (package, files) in assets?["targets"]?.AsObject().FirstOrDefault().Value?.AsObject() ?? [])
        {
            var path = (string?)assets!["libraries"]?[package]?["path"] ?? "";
            foreach (var (file, _) in files?["runtime"]?.AsObject() ?? [])
            {
                if (folders.Select(folder => Path.Combine(folder, path, file)).FirstOrDefault(File.Exists) is { } library && Path.GetExtension(library) == ".dll")
                    libraries.Add((package.Split('/')[0], library));
            }
        }

        Errors = [.. (assets?["logs"]?.AsArray() ?? []).Where(log => (string?)log!["level"] == "Error").Select(log => (string)log!["message"]!)];
    }

    public static PackageAssets None { get; } = new(null);

    /// <summary>Why packages could not be had.</summary>
    public IReadOnlyList<string> Errors { get; }

    public IEnumerable<string> Libraries => libraries.Select(entry => entry.Library);

    public static PackageAssets Read(string file) => new(JsonNode.Parse(File.ReadAllText(file)));

    public IEnumerable<string> LibrariesOf(string package) =>
        libraries.Where(entry => entry.Package.Equals(package, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Library);
}
