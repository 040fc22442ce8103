using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CrossEntropy.Kernel.Execution;

/// <summary>A cell that does not compile.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without its errors this exception would say nothing.")]
internal sealed class CompilationException(ImmutableArray<CompilationError> errors) : Exception(errors[0].ToString())
{
    public ImmutableArray<CompilationError> Errors => errors;
}
