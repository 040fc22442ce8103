using System.Globalization;

namespace CrossEntropy;

/// <summary>The budget of a prefix-free code: short words use up more of it than long ones.</summary>
public static class Kraft
{
    /// <summary>The Kraft sum Σ 2^−lᵢ.</summary>
    /// <param name="lengths">Shape (K): the length of each code word in bits; 0 for a symbol that has no word, which is left out.</param>
    /// <returns>A prefix-free code with these lengths exists exactly if this is ≤ 1; at 1 no word can be made shorter.</returns>
    /// <exception cref="ArgumentException">A length is negative.</exception>
    /// <remarks>Book: chapter 10. Kraft (1949), McMillan (1956).</remarks>
    public static double Sum(params ReadOnlySpan<int> lengths)
    {
        var sum = 0.0;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] < 0) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"lengths[{i}] = {lengths[i]} is less than zero."), nameof(lengths));
            if (lengths[i] > 0) sum += Math.ScaleB(1, -lengths[i]);
        }

        return sum;
    }
}
