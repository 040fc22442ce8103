using CrossEntropy.Reader.Kernels;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Checking;

/// <summary>What came of one cell: the execution of code, or the claims of prose.</summary>
internal sealed record CellRun(NotebookCell Cell, ExecutionResult? Execution, IReadOnlyList<ClaimResult> Claims);
