using System.IO.Pipes;
using CrossEntropy.Kernel.Execution;
using CrossEntropy.Kernel.Messages;
using CrossEntropy.Kernel.Requests;

if (args is not ["--pipe", var name])
{
    await Console.Error.WriteLineAsync("The kernel is started by the Reader: dotnet CrossEntropy.Kernel.dll --pipe NAME");
    return 2;
}

StrayExceptions.Survive();
using (var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly))
{
    await pipe.ConnectAsync(timeout: 10_000);
    using var connection = new PipeConnection(pipe);
    using var kernel = new KernelServer(connection);
    kernel.Run();
}

// A cell may still be running: leave without waiting for it.
Environment.Exit(0);
return 0;
