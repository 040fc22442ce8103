using System.Text.Json.Nodes;

namespace CrossEntropy.Reader.Kernels;

/// <summary>What came of running a cell: its outputs in nbformat's form, and the kernel's reply.</summary>
internal sealed record ExecutionResult(JsonArray Outputs, JsonObject Reply)
{
    public bool Succeeded => (string?)Reply["status"] == "ok";

    public int? ExecutionCount => (int?)Reply["execution_count"];

    /// <summary>"DivideByZeroException: Attempted to divide by zero." for a run that failed.</summary>
    public string Error => $"{(string?)Reply["ename"]}: {(string?)Reply["evalue"]}";
}
