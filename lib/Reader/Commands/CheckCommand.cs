using CrossEntropy.Reader.Checking;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Commands;

/// <summary><c>check</c>: runs every chapter and compares it with what is committed.</summary>
internal static class CheckCommand
{
    /// <returns>0 when the book is what it says, 1 when it is not.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<Chapter> chapters, CancellationToken cancellation)
    {
        var problems = new List<string>();
        await ChapterProgress.RunAsync(chapters, async (chapter, advance) =>
        {
            if (chapter.Notebook is { } notebook)
                problems.AddRange(await NotebookCheck.RunAsync(notebook, advance, cancellation));
            else
                problems.Add(chapter.Problem!);
        });
        foreach (var problem in problems)
            Console.WriteLine($"✗ {problem}");
        Console.WriteLine(problems.Count == 0
            ? $"✓ {Chapters(chapters.Count)}: all outputs and claims hold."
            : $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")} in {Chapters(chapters.Count)}.");
        return problems.Count == 0 ? 0 : 1;
    }

    private static string Chapters(int count) => count == 1 ? "1 chapter" : $"{count} chapters";
}
