namespace CrossEntropy;

/// <summary>Predictions of about the same probability, and how often they came true.</summary>
/// <param name="Lower">The bin holds probabilities above this (the first bin holds 0 too).</param>
/// <param name="Upper">The bin holds probabilities up to this.</param>
/// <param name="Count">How many predictions fell into the bin.</param>
/// <param name="Probability">Their mean probability: what was promised.</param>
/// <param name="Frequency">The share of them that came true: what was kept.</param>
public sealed record ReliabilityBin(double Lower, double Upper, int Count, double Probability, double Frequency);
