using System.Text.Json.Nodes;
using CrossEntropy.Reader.Claims;
using CrossEntropy.Reader.Kernels;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Checking;

/// <summary>One run of a whole notebook in a fresh kernel, from the first cell to the last, claims evaluated where they stand.</summary>
internal static class NotebookRun
{
    /// <summary>Runs every cell in order and hands each result on as it comes; the caller decides what to make of it.</summary>
    public static async IAsyncEnumerable<CellRun> RunAsync(
        Notebook notebook, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var kernel = await KernelClient.StartAsync(Path.GetDirectoryName(notebook.Path)!, cancellation);
        foreach (var cell in notebook.Cells)
        {
            if (cell.IsCode && !cell.IsSkipped)
                yield return new CellRun(cell, await kernel.ExecuteAsync(cell.Source, cancellation: cancellation), []);
            else if (cell.IsMarkdown)
                yield return new CellRun(cell, Execution: null, await EvaluateAsync(kernel, cell, cancellation));
        }
    }

    // Jupyter's user_expressions are evaluated in the session and shown by nobody: what a hidden claim needs.
    private static async Task<IReadOnlyList<ClaimResult>> EvaluateAsync(KernelClient kernel, NotebookCell cell, CancellationToken cancellation)
    {
        Claim[] claims = [.. ClaimSyntax.Claims(cell.Source)];
        if (claims.Length == 0)
            return [];
        var expressions = new JsonObject(claims.Select((claim, i) => KeyValuePair.Create($"claim{i}", (JsonNode?)claim.Expression)));
        var result = await kernel.ExecuteAsync("", expressions, silent: true, cancellation);
        return [.. claims.Select((claim, i) => ClaimResult.Read(claim, result.Reply["user_expressions"]?[$"claim{i}"]))];
    }
}
