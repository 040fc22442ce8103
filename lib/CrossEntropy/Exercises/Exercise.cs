namespace CrossEntropy;

/// <summary>A question of the book that checks its answer, and knows the usual wrong ones.</summary>
public abstract class Exercise
{
    private readonly double tolerance;

    private protected Exercise(string id, object solution, string because, string hint, Mistake[] mistakes, double tolerance = 1e-3) =>
        (Id, Solution, Because, Hint, Mistakes, this.tolerance) = (id, solution, because, hint, mistakes, tolerance);

    /// <summary>The chapter and the place in it, such as "1.3".</summary>
    public string Id { get; }

    internal object Solution { get; }

    /// <summary>One sentence that says why the right answer matters.</summary>
    internal string Because { get; }

    /// <summary>What to say to a wrong answer that is no known mistake.</summary>
    internal string Hint { get; }

    internal Mistake[] Mistakes { get; }

    /// <summary>Checks an answer.</summary>
    /// <param name="id">The exercise, such as "1.3".</param>
    /// <param name="answer">Your answer: a number, a letter, an array or a function, as the exercise says; null if there is none yet.</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static Feedback Check(string id, object? answer) => Exercises.Find(id).Check(answer);

    internal Feedback Check(object? answer)
    {
        if (answer is null) return new Feedback(Verdict.Unanswered, "Put your answer in place of null and run the cell again.");
        var given = Read(answer, out var complaint);
        if (given is null) return new Feedback(Verdict.Wrong, complaint);
        if (Same(given, Numbers(Solution))) return new Feedback(Verdict.Right, Because);
        var mistake = Mistakes.FirstOrDefault(m => Same(given, Numbers(m.Answer)));
        return new Feedback(Verdict.Wrong, mistake?.Hint ?? Hint);
    }

    /// <summary>An answer as numbers that can be compared: of a letter its place, of a function its values at some points.</summary>
    /// <param name="answer">What the reader gave.</param>
    /// <param name="complaint">Why it cannot be read, where the result is null.</param>
    private protected abstract double[]? Read(object answer, out string complaint);

    internal double[] Numbers(object answer) =>
        Read(answer, out var complaint) ?? throw new InvalidOperationException($"Exercise {Id} cannot read its own answer: {complaint}");

    internal bool Same(double[] a, double[] b) => a.Length == b.Length && a.Zip(b).All(pair => Close(pair.First, pair.Second));

    private bool Close(double a, double b) =>
        // Infinities and NaN equal only themselves: a tolerance relative to infinity would let everything pass.
        // And a floor, so that rounding does not turn a right 0 into a wrong 1e-17.
        double.IsFinite(a) && double.IsFinite(b)
            ? Math.Abs(a - b) <= Math.Max(tolerance * Math.Max(Math.Abs(a), Math.Abs(b)), 1e-9)
            : a.Equals(b);
}
