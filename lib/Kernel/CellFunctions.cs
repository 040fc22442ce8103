using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using CrossEntropy.Kernel.Execution;

/// <summary>The functions a cell can call without naming a class.</summary>
/// <remarks>In the global namespace, so that "using CrossEntropy" in a cell does not bring the kernel into view.</remarks>
[SuppressMessage("Design", "CA1050", Justification = "See the remarks.")]
[SuppressMessage("Maintainability", "CA1515", Justification = "Cells are other assemblies: they can call only what is public.")]
public static class CellFunctions
{
    internal static Func<object?, string[], DisplayedValue> Show { get; set; } = (value, mimeTypes) => new DisplayedValue((_, _, _) => { }, value, mimeTypes);

    internal static Action<bool> Clear { get; set; } = _ => { };

    /// <summary>The running cell, when it was asked to stop.</summary>
    internal static volatile StoppableRun? Stopping;

    /// <summary>Ends the cell when it was asked to stop. The kernel calls it in every loop of a cell.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Checkpoint()
    {
        Stopping?.LeaveAtCheckpoint();
    }

    /// <summary>Shows a value where the cell's output stands, now rather than at the cell's end.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeTypes">How, such as "text/html"; the value's own preference when left out.</param>
    /// <returns>The value where it stands: its Update shows another in its place.</returns>
    [SuppressMessage("Naming", "IDE1006", Justification = "Notebooks for .NET have called it display for years.")]
    [SuppressMessage("Naming", "CA1708", Justification = "Notebooks for .NET have called it display for years.")]
    public static DisplayedValue display(object? value, params string[] mimeTypes) => Show(value, mimeTypes);

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Only when something new is there to be shown, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => Clear(wait);
}
