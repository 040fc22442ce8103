using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Gateway;

/// <summary>The one kernel this server has, under the name that the notebooks' own metadata asks for.</summary>
internal static class KernelSpec
{
    public const string Name = ".net-csharp";

    /// <summary>The one file that comes with the kernel: a picture for lists of kernels.</summary>
    public const string Logo = "logo-svg.svg";

    public static JsonObject List() => new() { ["default"] = Name, ["kernelspecs"] = new JsonObject { [Name] = Model() } };

    public static JsonObject Model() => new()
    {
        ["name"] = Name,
        ["spec"] = new JsonObject
        {
            ["argv"] = new JsonArray("dotnet", "CrossEntropy.Kernel.dll", "--pipe", "{pipe}"),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject(),
            ["metadata"] = new JsonObject(),
        },
        ["resources"] = new JsonObject { ["logo-svg"] = $"/kernelspecs/{Name}/{Logo}" },
    };
}
