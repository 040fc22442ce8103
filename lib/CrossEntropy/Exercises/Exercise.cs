namespace CrossEntropy;

/// <summary>A question of the book that checks its answer, and knows the usual wrong ones.</summary>
public abstract class Exercise
{
    /// <summary>How far, relative, a number rounded to three significant digits may lie off: half of 0.01 in 1.00.</summary>
    internal const double ThreeDigits = 0.005;

    private readonly double tolerance;

    private protected Exercise(string id, object solution, string because, string hint, Mistake[] mistakes, double tolerance = ThreeDigits) =>
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
        if (mistake is not null) return new Feedback(Verdict.Wrong, mistake.Answer is int || given[0] != 0 ? mistake.Hint : mistake.Hint + Aside(answer));
        return new Feedback(Verdict.Wrong, (IsRounded(given) ? "Close, but rounded too far: give more digits, or the expression itself." : Hint) + Aside(answer));
    }

    /// <summary>An answer as numbers that can be compared: of a letter its place, of a function its values at some points.</summary>
    /// <param name="answer">What the reader gave.</param>
    /// <param name="complaint">Why it cannot be read, where the result is null.</param>
    private protected abstract double[]? Read(object answer, out string complaint);

    internal double[] Numbers(object answer) =>
        Read(answer, out var complaint) ?? throw new InvalidOperationException($"Exercise {Id} cannot read its own answer: {complaint}");

    internal bool Same(double[] a, double[] b) => a.Length == b.Length && a.Zip(b).All(pair => Close(pair.First, pair.Second));

    /// <summary>What the way the answer was written may have done to it; empty where there is nothing to say.</summary>
    private protected virtual string Aside(object answer) => "";

    /// <summary>True where the digits given are right, but fewer than asked for.</summary>
    private protected virtual bool IsRounded(double[] given) => false;

    // Equal infinities, but nothing near an infinity; and NaN is NaN, so that there can be a hint for it.
    private bool Close(double a, double b) => a.Equals(b) || (double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= Allowance(b));

    // A floor, so that rounding does not turn a right 0 into a wrong 1e-17.
    private double Allowance(double exact) => Math.Max(tolerance * Math.Abs(exact), 1e-9);
}
