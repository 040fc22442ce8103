using System.Runtime.Intrinsics;

namespace CrossEntropy;

/// <summary>Eight floats: AVX2.</summary>
internal readonly unsafe struct Lanes256(Vector256<float> v) : ILanes<Lanes256>
{
    private readonly Vector256<float> v = v;
    public static int Count => 8;
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a.v + b.v);
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a.v - b.v);
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a.v * b.v);
    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new(a.v / b.v);
    public static Lanes256 All(float value) => new(Vector256.Create(value));
    public static Lanes256 Load(float* source) => new(Vector256.Load(source));
    public Lanes256 Pick(int* places) => new(Vector256.ShuffleNative(v, Vector256.Load(places)));
    public void Store(float* destination) => v.Store(destination);
    public void Stream(float* destination) => v.StoreAlignedNonTemporal(destination);
    public Lanes256 MultiplyAdd(Lanes256 b, Lanes256 c) => new(Vector256.MultiplyAddEstimate(v, b.v, c.v));
    public Lanes256 Max(Lanes256 b) => new(Vector256.MaxNative(v, b.v));
    public Lanes256 PowerOfTwo() => new((v.AsInt32() << 23).AsSingle());
    public float Sum() => Vector256.Sum(v);
    public float Largest() => new Lanes128(Vector128.MaxNative(v.GetLower(), v.GetUpper())).Largest();
}
