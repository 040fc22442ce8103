using System.Diagnostics.CodeAnalysis;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// Continues what a cell awaits on the thread pool, as a cell without a context would, but inside its run, where it can be stopped.
/// (One thread for all would be simpler, and GetResult() in a cell would wait for itself.)
/// </summary>
internal sealed class StoppableContext(StoppableRun run) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.UnsafeQueueUserWorkItem(_ => Continue(d, state), null);

    public override SynchronizationContext CreateCopy() => this;

    [SuppressMessage("Design", "CA1031", Justification = "An exception here comes from an async void method of the cell; on the thread pool it would end the process.")]
    private void Continue(SendOrPostCallback callback, object? state)
    {
        try
        {
            run.Run(() =>
            {
                SetSynchronizationContext(this);
                callback(state);
            });
        }
        catch (OperationCanceledException) when (run.IsStopped)
        {
            // The cell was stopped: nobody waits for this any longer.
        }
        catch (Exception exception)
        {
            run.Fail(exception);
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }
}
