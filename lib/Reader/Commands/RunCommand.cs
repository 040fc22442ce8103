using System.Text.Json.Nodes;
using CrossEntropy.Reader.Checking;
using CrossEntropy.Reader.Figures;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Commands;

/// <summary><c>run</c>: runs chapters from the first cell to the last; with <c>--save</c> writes what they showed into the files.</summary>
internal static class RunCommand
{
    /// <returns>0 when every cell ran, 1 when one failed; a chapter with a failed cell is not saved.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<Chapter> chapters, bool save, CancellationToken cancellation)
    {
        var failures = new List<string>();
        // One at a time: what a cell measures is saved with it.
        await ChapterProgress.RunAsync(chapters, atOnce: 1, async (chapter, advance) =>
        {
            try
            {
                var before = failures.Count;
                if (chapter.Notebook is not { } notebook)
                    failures.Add(chapter.Problem!);
                else
                    await RunAsync(notebook, advance, failures, cancellation);
                if (save && failures.Count == before)
                    await SaveAsync(chapter.Notebook!, cancellation);
            }
            catch (FigureException error)
            {
                failures.Add($"{chapter.Name}: {error.Message}");
            }
        }, cancellation);
        foreach (var failure in failures)
            Console.WriteLine($"✗ {failure}");
        return failures.Count == 0 ? 0 : 1;
    }

    private static async Task RunAsync(Notebook notebook, Action advance, List<string> failures, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var run in NotebookRun.RunAsync(notebook, cancellation))
        {
            if (run.Execution is { } execution)
            {
                if (!execution.Succeeded && !run.Cell.Tags.Contains("raises-exception"))
                    failures.Add($"{notebook.Name}, {run.Cell}: {execution.Error}");
                run.Cell.SetOutputs(WithPictures(run.Cell.Outputs, Numbered(SavedForm.Of(execution.Outputs), ++count)), count);
            }
            advance();
        }
    }

    private static async Task SaveAsync(Notebook notebook, CancellationToken cancellation)
    {
        await FigureDrawing.DrawAsync(notebook, cancellation);
        notebook.Save();
    }

    // Counted from 1 in the order of the cells, so that saving twice writes the same file.
    private static JsonArray Numbered(JsonArray outputs, int count)
    {
        foreach (var output in outputs.OfType<JsonObject>().Where(output => output.ContainsKey("execution_count")))
            output["execution_count"] = count;
        return outputs;
    }

    // A figure that has not changed keeps its picture: another Chromium's would differ in nothing that matters and in many bytes.
    private static JsonArray WithPictures(JsonArray saved, JsonArray now)
    {
        if (OutputComparison.FirstDifference(SavedForm.Of(saved), now) is not null)
            return now;
        foreach (var (old, output) in saved.Zip(now))
        {
            if (old?["data"]?["image/svg+xml"] is { } picture)
                output!["data"]!["image/svg+xml"] = picture.DeepClone();
        }
        return now;
    }
}
