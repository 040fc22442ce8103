namespace CrossEntropy.Reader.Gateway;

/// <summary>What kernels may use of the machine.</summary>
/// <param name="MemoryLimit">Bytes of managed memory that one kernel may hold; beyond, a cell gets an OutOfMemoryException.</param>
/// <param name="IdleLimit">How long a kernel that no client is connected to may stay unused before it is ended; zero for ever.</param>
internal sealed record GatewayOptions(long MemoryLimit, TimeSpan IdleLimit)
{
    public static GatewayOptions Default { get; } = new(2L << 30, TimeSpan.FromHours(1));
}
