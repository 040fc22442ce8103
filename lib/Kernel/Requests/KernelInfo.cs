using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Messages;

namespace CrossEntropy.Kernel.Requests;

/// <summary>Who the kernel is and which language it speaks.</summary>
internal static class KernelInfo
{
    public static JsonObject Reply() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = JupyterMessage.ProtocolVersion,
        ["implementation"] = "CrossEntropy.Kernel",
        ["implementation_version"] = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3),
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
        },
        ["banner"] = $"C# 14 on .NET {Environment.Version}",
        ["help_links"] = new JsonArray(),
    };
}
