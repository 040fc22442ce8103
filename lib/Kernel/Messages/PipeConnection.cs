using System.Text;
using System.Threading.Channels;

namespace CrossEntropy.Kernel.Messages;

/// <summary>Jupyter messages over a stream, one per line. One task writes, so that a cell stopped in the middle of a message cannot tear a line.</summary>
internal sealed class PipeConnection : IAsyncDisposable
{
    private const int MostWaiting = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Channel<JupyterMessage> outgoing = Channel.CreateBounded<JupyterMessage>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly StreamReader reader;
    private readonly StreamWriter writer;
    private readonly Task writing;

    public PipeConnection(Stream stream)
    {
        reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        writing = Task.Run(WriteAsync);
    }

    /// <summary>Queues a message; waits only when so many are queued that the cell must not go on faster than its output. Code in a finally block is never cut short when a cell is stopped.</summary>
    public void Send(JupyterMessage message)
    {
        try
        {
        }
        finally
        {
            if (!outgoing.Writer.TryWrite(message)) outgoing.Writer.WriteAsync(message).AsTask().Wait();
        }
    }

    /// <summary>The next message, or null when the other side has gone. Lines that are not messages are skipped.</summary>
    public async Task<JupyterMessage?> ReceiveAsync()
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                if (JupyterMessage.Parse(line) is { } message) return message;
            }
        }
        catch (IOException)
        {
            // A broken pipe says the same as a closed one.
        }

        return null;
    }

    /// <summary>Sends what is queued, then lets go of the stream.</summary>
    public async ValueTask DisposeAsync()
    {
        outgoing.Writer.TryComplete();
        await writing;
        reader.Dispose();
        await CloseAsync(writer);
    }

    private static async Task CloseAsync(StreamWriter writer)
    {
        try
        {
            await writer.DisposeAsync();
        }
        catch (IOException)
        {
            // What could not be sent has no reader any more.
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await outgoing.Reader.WaitToReadAsync())
            {
                while (outgoing.Reader.TryRead(out var message)) await writer.WriteLineAsync(message.ToLine());
                await writer.FlushAsync();
            }

        }
        catch (IOException)
        {
            // The other side has gone; the receiving side ends the process. Nobody should wait for room until then.
            outgoing.Writer.TryComplete();
        }
    }
}
