using System.Runtime.ExceptionServices;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// An exception on a thread that a cell started has nobody to catch it and would end the process, and with it the reader's
/// variables. It is written down as the error it is, and only the thread ends.
/// </summary>
internal static class StrayExceptions
{
    public static void Survive() => ExceptionHandling.SetUnhandledExceptionHandler(exception =>
    {
        // A thread that a stopped cell has left behind ends like the cell, without a word.
        if (exception is OperationCanceledException or ThreadInterruptedException && CellFunctions.Stopping is not null) return true;
        var error = CellError.From(exception);
        Console.Error.WriteLine($"On a thread of its own: {string.Join('\n', error.Traceback)}");
        return true;
    });
}
