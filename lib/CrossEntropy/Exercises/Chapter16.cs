namespace CrossEntropy;

/// <summary>Compression.</summary>
internal static class Chapter16
{
    public static Exercise[] Exercises => [];
}
