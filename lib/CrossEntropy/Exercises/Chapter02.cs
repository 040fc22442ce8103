namespace CrossEntropy;

/// <summary>Many classes.</summary>
internal static class Chapter02
{
    public static Exercise[] Exercises => [];
}
