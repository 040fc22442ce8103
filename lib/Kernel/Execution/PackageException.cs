using System.Diagnostics.CodeAnalysis;

namespace CrossEntropy.Kernel.Execution;

/// <summary>A package that could not be had, and why.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without its reason this exception would say nothing.")]
internal sealed class PackageException(string message) : Exception(message);
