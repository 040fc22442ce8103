using CrossEntropy.Reader.Notebooks;
using Spectre.Console;

namespace CrossEntropy.Reader.Commands;

/// <summary>A progress bar for each chapter while something is done to it, cell by cell.</summary>
internal static class ChapterProgress
{
    /// <param name="chapters">The chapters, begun in this order.</param>
    /// <param name="atOnce">How many are worked on at a time.</param>
    /// <param name="work">What to do with a chapter; calls its second argument after each cell.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Task RunAsync(IReadOnlyList<Chapter> chapters, int atOnce, Func<Chapter, Action, Task> work, CancellationToken cancellation) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => Parallel.ForEachAsync(chapters, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation }, async (chapter, _) =>
            {
                var steps = chapter.Notebook?.Cells.Count(cell => cell.IsMarkdown || (cell.IsCode && !cell.IsSkipped)) ?? 1;
                var task = context.AddTask(Markup.Escape(chapter.Name), maxValue: Math.Max(1, steps));
                await work(chapter, () => task.Increment(1));
                task.Value = task.MaxValue;
                task.StopTask();
            }));
}
