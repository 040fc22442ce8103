using CrossEntropy.Reader.Claims;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Checking;

/// <summary>Holds a notebook to account: every cell runs and reproduces its committed outputs, every number in prose is true and proved.</summary>
internal static class NotebookCheck
{
    /// <summary>The problems found, each naming chapter and cell; none when the notebook is what it says.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="progress">Called after each cell.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(Notebook notebook, Action? progress = null, CancellationToken cancellation = default)
    {
        var problems = new List<string>();
        foreach (var cell in notebook.Cells.Where(cell => cell.IsMarkdown))
            problems.AddRange(ClaimLint.Problems(cell.Source).Select(problem => $"{notebook.Name}, {cell}, {problem}"));
        await foreach (var run in NotebookRun.RunAsync(notebook, cancellation))
        {
            problems.AddRange(Problems(run).Select(problem => $"{notebook.Name}, {run.Cell}{problem}"));
            progress?.Invoke();
        }
        return problems;
    }

    private static IEnumerable<string> Problems(CellRun run)
    {
        foreach (var claim in run.Claims.Where(claim => claim.Problem is not null))
            yield return $", line {claim.Claim.Line}: {claim.Claim.Shown} is not true: {claim.Problem}.";
        if (run.Execution is null)
            yield break;
        if (!run.Execution.Succeeded && !run.Cell.Tags.Contains("raises-exception"))
            yield return $": it fails. {run.Execution.Error}";
        else if (!run.Cell.Tags.Contains("volatile")
            && OutputComparison.FirstDifference(SavedForm.Of(run.Cell.Outputs), SavedForm.Of(run.Execution.Outputs)) is { } difference)
            yield return $": {difference}";
    }
}
