using CrossEntropy.Reader.Notebooks;
using Spectre.Console;

namespace CrossEntropy.Reader.Commands;

/// <summary>A progress bar for each chapter while something is done to it, cell by cell.</summary>
internal static class ChapterProgress
{
    public static Task RunAsync(IReadOnlyList<Chapter> chapters, Func<Chapter, Action, Task> work) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                foreach (var chapter in chapters)
                {
                    var steps = chapter.Notebook?.Cells.Count(cell => cell.IsMarkdown || (cell.IsCode && !cell.IsSkipped)) ?? 1;
                    var task = context.AddTask(Markup.Escape(chapter.Name), maxValue: Math.Max(1, steps));
                    await work(chapter, () => task.Increment(1));
                    task.Value = task.MaxValue;
                    task.StopTask();
                }
            });
}
