namespace CrossEntropy;

/// <summary>A wrong answer that readers are known to give, and what to tell them.</summary>
/// <param name="Answer">Of the same kind as the right answer; computed, not typed.</param>
/// <param name="Hint">What probably went wrong, and what to do about it.</param>
internal sealed record Mistake(object Answer, string Hint);
