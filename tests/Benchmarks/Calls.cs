using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CrossEntropy.Benchmarks;

/// <summary>Single calls, such as a chapter's training loop makes by the thousand.</summary>
[MemoryDiagnoser]
public class Calls
{
    private readonly double[] logits = [2, 1, 0];
    private readonly double[] probabilities = [0.7, 0.2, 0.1];
    private readonly float[] batch = [.. Enumerable.Range(0, 320).Select(i => MathF.Sin(i))];
    private readonly float[] gradient = new float[320];
    private readonly int[] targets = new int[32];

    [Benchmark]
    public double BinaryCrossEntropy() => Loss.BinaryCrossEntropy(probabilities[0], 1);

    [Benchmark]
    public double CrossEntropyOfThreeClasses() => Loss.CrossEntropy(logits, 0);

    [Benchmark]
    public double[] Softmax() => Activation.Softmax(logits);

    [Benchmark]
    public double Entropy() => Information.Entropy(probabilities);

    [Benchmark]
    public double FusedCrossEntropyOf32Times10() => Loss.FusedCrossEntropy(batch, targets, gradient);

    internal static void Run() => BenchmarkRunner.Run<Calls>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
}
