namespace CrossEntropy;

/// <summary>One float, for a processor without such registers.</summary>
internal readonly unsafe struct Lanes1(float v) : ILanes<Lanes1>
{
    private readonly float v = v;
    public float Value => v;
    public static int Count => 1;
    public static Lanes1 operator +(Lanes1 a, Lanes1 b) => new(a.v + b.v);
    public static Lanes1 operator -(Lanes1 a, Lanes1 b) => new(a.v - b.v);
    public static Lanes1 operator *(Lanes1 a, Lanes1 b) => new(a.v * b.v);
    public static Lanes1 operator /(Lanes1 a, Lanes1 b) => new(a.v / b.v);
    public static Lanes1 All(float value) => new(value);
    public static Lanes1 Load(float* source) => new(*source);
    public Lanes1 Pick(int* places) => this;
    public void Store(float* destination) => *destination = v;
    public void Stream(float* destination) => *destination = v;
    public Lanes1 MultiplyAdd(Lanes1 b, Lanes1 c) => new(float.MultiplyAddEstimate(v, b.v, c.v));
    public Lanes1 Max(Lanes1 b) => new(v > b.v ? v : b.v);
    public Lanes1 PowerOfTwo() => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(v) << 23));
    public float Sum() => v;
    public float Largest() => v;
}
