namespace CrossEntropy.Reader.Kernels;

/// <summary>The kernel's process ended while somebody waited for it.</summary>
internal sealed class KernelDiedException : Exception
{
    public KernelDiedException(string message) : base(message)
    {
    }

    public KernelDiedException(string message, Exception inner) : base(message, inner)
    {
    }

    public KernelDiedException()
    {
    }
}
