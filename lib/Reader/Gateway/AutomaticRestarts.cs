namespace CrossEntropy.Reader.Gateway;

/// <summary>
/// How often a kernel that dies is started again unasked: five times in a row, as Jupyter Server does it. A kernel that dies whenever it
/// starts would otherwise keep the machine busy for ever.
/// </summary>
internal sealed class AutomaticRestarts
{
    public const int Most = 5;

    /// <summary>A kernel that has lived this long has started well; what ends it then is a new misfortune.</summary>
    public static readonly TimeSpan Stable = TimeSpan.FromSeconds(10);

    private DateTime lastDeath = DateTime.MinValue;
    private int inARow;

    /// <summary>Notes a death. True when the kernel should be started again.</summary>
    public bool Allow(DateTime death)
    {
        inARow = death - lastDeath < Stable ? inARow + 1 : 1;
        lastDeath = death;
        return inARow <= Most;
    }

    /// <summary>Somebody has restarted the kernel and looks after it.</summary>
    public void Forget() => inARow = 0;
}
