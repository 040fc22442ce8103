using System.Globalization;

namespace CrossEntropy.Kernel.Execution;

/// <summary>What one cell may show. A reader cannot read more, a page cannot hold it, and a loop that prints would fill the memory of all three processes.</summary>
internal sealed class OutputLimit
{
    public const int Characters = 1_000_000;
    public const int Values = 1_000;
    public const int ValueCharacters = 100_000_000;

    private long characters;
    private int values;
    private long valueCharacters;

    /// <summary>How many of these characters may still be shown.</summary>
    public int TakeText(int length)
    {
        var left = (int)Math.Max(0, Characters - characters);
        characters += length;
        return Math.Min(left, length);
    }

    /// <summary>Whether a value of this size may still be shown.</summary>
    public bool TakeValue(int size)
    {
        values++;
        valueCharacters += size;
        return values <= Values && valueCharacters <= ValueCharacters;
    }

    /// <summary>Says what was cut; null when nothing was.</summary>
    public string? Notice => (characters > Characters, values > Values || valueCharacters > ValueCharacters) switch
    {
        (true, _) => string.Create(CultureInfo.InvariantCulture, $"\n[The cell wrote {characters:N0} characters; those after the first {Characters:N0} are not shown.]\n"),
        (_, true) => string.Create(CultureInfo.InvariantCulture, $"\n[The cell showed {values:N0} values; a cell may show {Values:N0} of together {ValueCharacters:N0} characters, so the rest is missing.]\n"),
        _ => null,
    };
}
