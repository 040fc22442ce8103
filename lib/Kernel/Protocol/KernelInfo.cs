using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Protocol;

/// <summary>Who the kernel is and which language it speaks. The Reader, which links this file, says so for a kernel whose process is not up yet.</summary>
internal static class KernelInfo
{
    public static JsonObject Reply() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageHeader.ProtocolVersion,
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
