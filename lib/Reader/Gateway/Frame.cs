using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>A message on its way to clients, written once for all of them.</summary>
internal sealed class Frame(JsonObject message)
{
    private readonly Lazy<byte[]> text = new(() => Encoding.UTF8.GetBytes(JupyterMessage.ToJson(message)));
    private readonly Lazy<byte[]> parts = new(() => KernelProtocolV1.Encode(message));

    /// <summary>As JSON, Jupyter's default protocol.</summary>
    public byte[] Text => text.Value;

    /// <summary>As v1.kernel.websocket.jupyter.org.</summary>
    public byte[] Parts => parts.Value;
}
