using System.Collections.Concurrent;
using CrossEntropy.Reader.Checking;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Commands;

/// <summary><c>check</c>: runs every chapter and compares it with what is committed.</summary>
internal static class CheckCommand
{
    /// <returns>0 when the book is what it says, 1 when it is not.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<Chapter> chapters, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<Chapter, IReadOnlyList<string>>();
        // One for each processor: a kernel mostly keeps one busy, compiling. Four want 8 GiB of memory at the most.
        await ChapterProgress.RunAsync(chapters, Math.Min(Environment.ProcessorCount, 4), async (chapter, advance) =>
            found[chapter] = chapter.Notebook is { } notebook ? await NotebookCheck.RunAsync(notebook, advance, cancellation) : [chapter.Problem!], cancellation);
        string[] problems = [.. chapters.SelectMany(chapter => found[chapter])];
        foreach (var problem in problems)
            Console.WriteLine($"✗ {problem}");
        Console.WriteLine(problems.Length == 0
            ? $"✓ {Chapters(chapters.Count)}: all outputs and claims hold."
            : $"{problems.Length} {(problems.Length == 1 ? "problem" : "problems")} in {Chapters(chapters.Count)}.");
        return problems.Length == 0 ? 0 : 1;
    }

    private static string Chapters(int count) => count == 1 ? "1 chapter" : $"{count} chapters";
}
