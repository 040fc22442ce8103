namespace CrossEntropy.Kernel.Tests;

/// <summary>Something for a cell to ask about.</summary>
public static class Documented
{
    /// <summary>The kernel's answers are documented like this.</summary>
    /// <param name="number">What is doubled, see <see cref="Math.Log(double)"/>.</param>
    /// <returns>Twice as much.</returns>
    public static double Twice(double number) => 2 * number;
}
