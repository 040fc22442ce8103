using System.Runtime.Intrinsics;

namespace CrossEntropy;

/// <summary>Four floats: SSE, or NEON on ARM.</summary>
internal readonly unsafe struct Lanes128(Vector128<float> v) : ILanes<Lanes128>
{
    private readonly Vector128<float> v = v;
    public static int Count => 4;
    public static Lanes128 operator +(Lanes128 a, Lanes128 b) => new(a.v + b.v);
    public static Lanes128 operator -(Lanes128 a, Lanes128 b) => new(a.v - b.v);
    public static Lanes128 operator *(Lanes128 a, Lanes128 b) => new(a.v * b.v);
    public static Lanes128 operator /(Lanes128 a, Lanes128 b) => new(a.v / b.v);
    public static Lanes128 All(float value) => new(Vector128.Create(value));
    public static Lanes128 Load(float* source) => new(Vector128.Load(source));
    public Lanes128 Pick(int* places) => new(Vector128.ShuffleNative(v, Vector128.Load(places)));
    public void Store(float* destination) => v.Store(destination);
    public void Stream(float* destination) => v.StoreAlignedNonTemporal(destination);
    public Lanes128 MultiplyAdd(Lanes128 b, Lanes128 c) => new(Vector128.MultiplyAddEstimate(v, b.v, c.v));
    public Lanes128 Max(Lanes128 b) => new(Vector128.MaxNative(v, b.v));
    public Lanes128 PowerOfTwo() => new((v.AsInt32() << 23).AsSingle());
    public float Sum() => Vector128.Sum(v);
    public float Largest() => MathF.Max(MathF.Max(v[0], v[1]), MathF.Max(v[2], v[3]));
}
