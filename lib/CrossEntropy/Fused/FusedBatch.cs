namespace CrossEntropy;

/// <summary>A batch of N rows of K logits, and how its loss is put together.</summary>
internal readonly unsafe struct FusedBatch(float* logits, int* targets, float* gradient, int classes)
{
    /// <summary>Shape (N, K), row after row.</summary>
    public float* Logits => logits;

    /// <summary>Shape (N).</summary>
    public int* Targets => targets;

    /// <summary>Shape (N, K), or null where only the loss is wanted.</summary>
    public float* Gradient => gradient;

    public int Classes => classes;

    /// <summary>Rows with this target cost nothing.</summary>
    public required int IgnoreIndex { get; init; }

    /// <summary>ε.</summary>
    public required double Smoothing { get; init; }

    /// <summary>What a row's gradient is divided by: 1, or for the mean the number of rows that count.</summary>
    public required double Count { get; init; }
}
