namespace CrossEntropy.Kernel.Execution;

/// <summary>Memory kept back, so that a cell which has taken all the rest can still be told so, and the next cell can give it back.</summary>
internal sealed class MemoryReserve
{
    private const int Size = 16 << 20;

    private byte[]? kept;

    public MemoryReserve() => Keep();

    /// <summary>Takes the reserve again, if there is room for it.</summary>
    public void Keep()
    {
        try
        {
            kept ??= GC.AllocateUninitializedArray<byte>(Size);
        }
        catch (OutOfMemoryException)
        {
            // What took the memory is still there; another time.
        }
    }

    /// <summary>Makes the reserve free for whatever has to be said.</summary>
    public void Release()
    {
        kept = null;
        GC.Collect();
    }
}
