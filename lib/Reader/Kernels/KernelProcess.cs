using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Kernels;

/// <summary>A running kernel: its process, and the pipe on which Jupyter messages go both ways, one JSON line each.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly NamedPipeServerStream pipe;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Task reading;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly KernelComplaints complaints;

    private KernelProcess(Process process, NamedPipeServerStream pipe, KernelComplaints complaints)
    {
        this.process = process;
        this.pipe = pipe;
        this.complaints = complaints;
        reading = Task.Run(ReadAsync);
    }

    /// <summary>Every message the kernel sends, on the thread that reads the pipe: handlers must be quick. Messages wait until somebody listens.</summary>
    public Action<JsonObject>? Received { get; set { field = value; listening.TrySetResult(); } }

    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the kernel is gone, whatever the cause. The pipe's end is the sign: the process may leave children behind.</summary>
    public Task Ended => ended.Task;

    public int ProcessId => process.Id;

    /// <param name="directory">The folder that relative paths in cells start from: the notebook's own.</param>
    /// <param name="memoryLimit">Bytes of managed memory; a cell that wants more gets an OutOfMemoryException.</param>
    /// <param name="cancellation">Ends the wait for the kernel's call.</param>
    /// <exception cref="InvalidOperationException">The kernel's process ended before it called.</exception>
    public static async Task<KernelProcess> StartAsync(string directory, long memoryLimit, CancellationToken cancellation = default)
    {
        var name = $"cross-entropy-{Guid.NewGuid():N}";
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Installation.Kernel, "--pipe", name },
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = memoryLimit.ToString("x", CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        var complaints = new KernelComplaints();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => complaints.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var exit = process.WaitForExitAsync(gone.Token);
        var connected = pipe.WaitForConnectionAsync(gone.Token);
        var first = await Task.WhenAny(connected, exit).ConfigureAwait(false);
        if (first == connected && connected.IsCompletedSuccessfully)
        {
            await gone.CancelAsync();
            return new KernelProcess(process, pipe, complaints);
        }
        await pipe.DisposeAsync();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        cancellation.ThrowIfCancellationRequested();
        throw new InvalidOperationException($"The kernel did not start: {Installation.Kernel} ended with code {process.ExitCode}. {complaints}");
    }

    /// <summary>Sends one message; a kernel that is gone takes none, and <see cref="Ended"/> says so.</summary>
    public async Task SendAsync(JsonObject message)
    {
        var line = Encoding.UTF8.GetBytes(JupyterMessage.ToJson(message) + "\n");
        await writing.WaitAsync();
        try
        {
            await pipe.WriteAsync(line);
            await pipe.FlushAsync();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            ended.TrySetResult();
        }
        finally
        {
            writing.Release();
        }
    }

    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <summary>Why the process ended, in a sentence for its reader.</summary>
    public async Task<string> DescribeEndAsync()
    {
        try
        {
            // The pipe breaks a moment before the process is gone and has said its last word.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            await process.WaitForExitAsync(patience.Token);
            return complaints.Explain(process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return "The kernel's process closed its connection.";
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        listening.TrySetResult();
        await pipe.DisposeAsync();
        await reading;
        process.Dispose();
        writing.Dispose();
    }

    private async Task ReadAsync()
    {
        await listening.Task;
        try
        {
            using var reader = new StreamReader(pipe, Encoding.UTF8, leaveOpen: true);
            while (await reader.ReadLineAsync() is { } line)
            {
                if (JsonNode.Parse(line) is JsonObject message)
                    Received?.Invoke(message);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or JsonException)
        {
            // A kernel that dies in the middle of a line leaves half a message; its end is told below.
        }
        finally
        {
            ended.TrySetResult();
        }
    }
}
