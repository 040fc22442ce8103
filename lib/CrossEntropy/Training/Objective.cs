namespace CrossEntropy;

/// <summary>What training makes small: the loss of one example, with its gradient beside it.</summary>
/// <param name="logits">Shape (K): the model's scores. A model with one logit z passes (0, z).</param>
/// <param name="target">Shape (K): what they should say, usually 1 for the label and 0 elsewhere.</param>
/// <param name="gradient">Shape (K): to be filled with ∂loss / ∂logits.</param>
/// <returns>The loss.</returns>
/// <remarks>Ready-made ones are in <see cref="Objectives"/>; a method of your own with these arguments does as well.</remarks>
public delegate double Objective(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, Span<double> gradient);
