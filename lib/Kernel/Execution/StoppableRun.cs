using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// The run of one cell, which can be stopped whatever it does: its loops end at their next checkpoint, code that sleeps, locks
/// or waits is woken by Thread.Interrupt until it leaves, an await is not awaited any longer, and what has come to none of these
/// after a while (a loop in a library) is aborted by ControlledExecution. An exception that is already on its way is not hurried:
/// whoever has caught it (a formatter) soon ends, and an abort may end the process instead.
/// What cannot be stopped (native code, a loop in a finally block) is left to the server, which ends the process.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Disposing the source would race with Stop; it holds no timer and no handle.")]
internal sealed class StoppableRun
{
    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(100);

    // A reader should wait no longer than a second; the server kills the process after two.
    private static readonly TimeSpan BeforeAbort = TimeSpan.FromSeconds(0.7);

    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource<object?> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Thread> inside = [];
    private readonly HashSet<Thread> leaving = [];
    private volatile bool stopped;
    private bool over;

    public StoppableRun() => CellFunctions.Stopping = null;

    public CancellationToken Token => source.Token;

    public bool IsStopped => stopped;

    /// <summary>Asks the cell to stop; returns at once.</summary>
    public void Stop()
    {
        lock (inside)
        {
            if (stopped || over) return;
            stopped = true;
            CellFunctions.Stopping = this;
        }

        ended.TrySetCanceled();

        // Cancel returns only when the aborted code has left, which may need the interrupts: each has its own thread.
        new Thread(Abort) { IsBackground = true, Name = "abort" }.Start();
        new Thread(InterruptUntilEmpty) { IsBackground = true, Name = "interrupt" }.Start();
    }

    /// <summary>Throws what ends the cell's own code.</summary>
    /// <exception cref="OperationCanceledException">Always.</exception>
    [DoesNotReturn]
    public void LeaveAtCheckpoint()
    {
        lock (inside) leaving.Add(Thread.CurrentThread);
        throw new OperationCanceledException("The cell was stopped.");
    }

    /// <summary>Says that the run has ended: a stop that comes now is too late, and must not reach the next cell.</summary>
    public void End()
    {
        lock (inside) over = true;
    }

    /// <summary>Runs an action on this thread so that <see cref="Stop"/> ends it.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    [SuppressMessage("Usage", "SYSLIB0046", Justification = "Aborting is dangerous in a server, and the one way to stop while(true){} in a process whose purpose is to run a reader's code.")]
    public void Run(Action action)
    {
        Enter();
        try
        {
#pragma warning disable SYSLIB0046 // See the justification above: the attribute does not silence the compiler.
            ControlledExecution.Run(action, Token);
#pragma warning restore SYSLIB0046
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Starts asynchronous code and waits for its result; whatever it awaits, all of it can be stopped.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public object? Await(Func<Task<object?>> start)
    {
        Task<object?>? task = null;
        var context = new StoppableContext(this);
        Run(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            task = start();
        });
        SynchronizationContext.SetSynchronizationContext(null);
        Task.WaitAny([task!, ended.Task]);
        if (stopped) WaitUntilEmpty();
        if (stopped) throw new OperationCanceledException(Token);
        return (task!.IsCompleted ? task : ended.Task).GetAwaiter().GetResult();
    }

    /// <summary>Ends the run with an exception that no task carries: it was thrown by an async void method.</summary>
    public void Fail(Exception exception)
    {
        if (!ended.TrySetException(exception)) Console.Error.WriteLine($"{exception.GetType().Name}: {exception.Message}");
    }

    private void Enter()
    {
        lock (inside)
        {
            if (stopped) throw new OperationCanceledException(Token);
            inside.Add(Thread.CurrentThread);
        }
    }

    private void Leave()
    {
        for (var left = false; !left;)
        {
            try
            {
                lock (inside)
                {
                    inside.Remove(Thread.CurrentThread);
                    Monitor.PulseAll(inside);
                }

                // An interrupt that came too late must not wake what this thread does next.
                if (stopped) Thread.Sleep(1);
                left = true;
            }
            catch (ThreadInterruptedException)
            {
                // Interrupted on the way out: try again.
            }
        }
    }

    private void Abort()
    {
        lock (inside)
        {
            var until = Environment.TickCount64 + (long)BeforeAbort.TotalMilliseconds;
            while (inside.Count > 0 && until - Environment.TickCount64 is > 0 and var left) Monitor.Wait(inside, (int)left);
            if (inside.IsSubsetOf(leaving)) return;
        }

        source.Cancel();
    }

    private void InterruptUntilEmpty()
    {
        lock (inside)
        {
            while (inside.Count > 0)
            {
                Monitor.Wait(inside, BetweenInterrupts);
                foreach (var thread in inside) thread.Interrupt();
            }
        }
    }

    private void WaitUntilEmpty()
    {
        lock (inside)
        {
            while (inside.Count > 0) Monitor.Wait(inside);
        }
    }
}
