using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace CrossEntropy.Reader.Gateway;

/// <summary>A message on its way to clients, written once for all of them.</summary>
internal sealed class Frame
{
    private readonly Lazy<byte[]> text;
    private readonly Lazy<byte[]> parts;

    public Frame(JsonObject message)
    {
        // Repeated from the header: nbclient looks for them here.
        message["msg_id"] = JupyterMessage.Id(message);
        message["msg_type"] = JupyterMessage.Type(message);
        text = new(() => Encoding.UTF8.GetBytes(JupyterMessage.ToJson(message)));
        parts = new(() => KernelProtocolV1.Encode(message));
    }

    /// <summary>As JSON, Jupyter's default protocol.</summary>
    public byte[] Text => text.Value;

    /// <summary>As v1.kernel.websocket.jupyter.org.</summary>
    public byte[] Parts => parts.Value;
}
