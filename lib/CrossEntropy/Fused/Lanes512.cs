using System.Runtime.Intrinsics;

namespace CrossEntropy;

/// <summary>Sixteen floats: AVX-512.</summary>
internal readonly unsafe struct Lanes512(Vector512<float> v) : ILanes<Lanes512>
{
    private readonly Vector512<float> v = v;
    public static int Count => 16;
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a.v + b.v);
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a.v - b.v);
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a.v * b.v);
    public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new(a.v / b.v);
    public static Lanes512 All(float value) => new(Vector512.Create(value));
    public static Lanes512 Load(float* source) => new(Vector512.Load(source));
    public Lanes512 Pick(int* places) => new(Vector512.ShuffleNative(v, Vector512.Load(places)));
    public void Store(float* destination) => v.Store(destination);
    public void Stream(float* destination) => v.StoreAlignedNonTemporal(destination);
    public Lanes512 MultiplyAdd(Lanes512 b, Lanes512 c) => new(Vector512.MultiplyAddEstimate(v, b.v, c.v));
    public Lanes512 Max(Lanes512 b) => new(Vector512.MaxNative(v, b.v));
    public Lanes512 PowerOfTwo() => new((v.AsInt32() << 23).AsSingle());
    public float Sum() => Vector512.Sum(v);
    public float Largest() => new Lanes256(Vector256.MaxNative(v.GetLower(), v.GetUpper())).Largest();
}
