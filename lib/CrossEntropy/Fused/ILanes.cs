using System.Numerics;

namespace CrossEntropy;

/// <summary>A processor's register of floats, and what the kernel asks of it. The kernel is written once for any number of lanes; the
/// compiler makes a version of it for 16, 8, 4 and 1, and the widest that the processor has is chosen at run time.</summary>
internal unsafe interface ILanes<T> : IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>
    where T : struct, ILanes<T>
{
    static abstract int Count { get; }

    static abstract T All(float value);

    static abstract T Load(float* source);

    /// <summary>Lane i of the result is lane places[i] of this.</summary>
    T Pick(int* places);

    void Store(float* destination);

    /// <summary>Stores past the caches, to an address that is a multiple of the register's size.</summary>
    void Stream(float* destination);

    /// <summary>this·b + c, rounded once where the processor can.</summary>
    T MultiplyAdd(T b, T c);

    /// <summary>The larger, lane by lane; b where either is NaN (on x86).</summary>
    T Max(T b);

    /// <summary>2ⁿ, where n + 127 is in the lowest bits: moved to where a float keeps its exponent.</summary>
    T PowerOfTwo();

    float Sum();

    float Largest();
}
