using System.Reflection;
using System.Runtime.Loader;

namespace CrossEntropy.Kernel.Execution;

/// <summary>Where cells and the libraries they refer to are loaded. What the kernel has itself is shared, so that types are the same on both sides.</summary>
internal sealed class CellLoadContext(ShadowCopies copies) : AssemblyLoadContext("cells")
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        !Platform.Has(assemblyName.Name!) && copies.Find(assemblyName.Name!) is { } path ? LoadFromAssemblyPath(path) : null;
}
