using System.Collections.Concurrent;
using System.Text;

namespace CrossEntropy.Kernel.Messages;

/// <summary>
/// Jupyter messages over a stream, one per line. One thread writes, so that a cell stopped in the middle of a message cannot tear a line.
/// Neither side uses the thread pool: a cell may keep all of its threads busy (Parallel.For does), and the request to stop it must still arrive.
/// </summary>
internal sealed class PipeConnection : IDisposable
{
    private const int MostWaiting = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly BlockingCollection<JupyterMessage> outgoing = new(MostWaiting);
    private readonly StreamReader reader;
    private readonly StreamWriter writer;
    private readonly Thread writing;

    public PipeConnection(Stream stream)
    {
        reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        writing = new Thread(Write) { IsBackground = true, Name = "writer" };
        writing.Start();
    }

    /// <summary>Queues a message; waits only when so many are queued that the cell must not go on faster than its output. Code in a finally block is never cut short when a cell is stopped.</summary>
    public void Send(JupyterMessage message)
    {
        try
        {
        }
        finally
        {
            Queue(message);
        }
    }

    /// <summary>The next message, or null when the other side has gone. Lines that are not messages are skipped.</summary>
    public JupyterMessage? Receive()
    {
        try
        {
            while (reader.ReadLine() is { } line)
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
    public void Dispose()
    {
        outgoing.CompleteAdding();
        writing.Join();
        reader.Dispose();
        outgoing.Dispose();
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            // What could not be sent has no reader any more.
        }
    }

    private void Queue(JupyterMessage message)
    {
        try
        {
            outgoing.Add(message);
        }
        catch (InvalidOperationException)
        {
            // The other side has gone, and the process is about to.
        }
    }

    private void Write()
    {
        try
        {
            foreach (var message in outgoing.GetConsumingEnumerable())
            {
                writer.WriteLine(message.ToLine());
                if (outgoing.Count == 0) writer.Flush();
            }
        }
        catch (IOException)
        {
            // The other side has gone; the receiving side ends the process. Nobody should wait for room until then.
            outgoing.CompleteAdding();
            while (outgoing.TryTake(out _))
            {
            }
        }
    }
}
