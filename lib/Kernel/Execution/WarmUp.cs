using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using CrossEntropy.Kernel.Display;
using CrossEntropy.Kernel.Messages;

namespace CrossEntropy.Kernel.Execution;

/// <summary>Compiles, runs and formats something once, in a session of its own, so that a reader's first cell does not wait for the compiler to be loaded.</summary>
internal static class WarmUp
{
    private static readonly string[] Cells =
    [
        $"#r \"{typeof(WarmUp).Assembly.Location}\"",
        "using System.Globalization; var losses = new List<double> { 0.1, 0.2 }; record Step(int Number, double Loss);",
        "string.Create(CultureInfo.InvariantCulture, $\"{losses.Select(x => -Math.Log(x)).Sum():F3}\") + new Step(1, 0.5)",
        "await Task.Yield(); foreach (var loss in losses) { } losses",
        "string Row<T>(T row) => $\"{row}\"; string.Join(\"\\n\", new[] { new { Given = 0.7, Loss = -Math.Log(0.7) } }.Select(Row))",
        "undeclared",
    ];

    /// <param name="cell">A reader's cell has come: what is left to warm up, it warms itself.</param>
    [SuppressMessage("Design", "CA1031", Justification = "What fails here fails again in the reader's cell, where it is seen.")]
    public static void Run(CancellationToken cell)
    {
        try
        {
            using var copies = new ShadowCopies();
            var session = new ScriptSession(copies, new Packages(copies));
            var run = new StoppableRun();
            foreach (var code in Cells)
            {
                if (cell.IsCancellationRequested) return;
                Exchange(code);
                var value = session.Run(session.Compile(code, "warm-up", run.Token), run);
                DisplayBundle.Of(value ?? 0.5);
            }
        }
        catch (Exception exception)
        {
            CellError.From(exception);
        }
    }

    /// <summary>A message read and answered, as the pipe would bring and take it.</summary>
    private static void Exchange(string code)
    {
        var asked = JupyterMessage.Create("shell", "execute_request", "warm-up", new JsonObject { ["code"] = code });
        JupyterMessage.Parse(asked.ToLine())!.Answer("iopub", "status", new JsonObject { ["execution_state"] = "idle" }).ToLine();
    }
}
