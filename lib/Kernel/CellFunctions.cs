using System.Diagnostics.CodeAnalysis;

/// <summary>The functions a cell can call without naming a class.</summary>
/// <remarks>In the global namespace, so that "using CrossEntropy" in a cell does not bring the kernel into view.</remarks>
[SuppressMessage("Design", "CA1050", Justification = "See the remarks.")]
[SuppressMessage("Maintainability", "CA1515", Justification = "Cells are other assemblies: they can call only what is public.")]
public static class CellFunctions
{
    internal static Action<object?, string[]> Show { get; set; } = (_, _) => { };

    /// <summary>Shows a value where the cell's output stands, now rather than at the cell's end.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeTypes">How, such as "text/html"; the value's own preference when left out.</param>
    [SuppressMessage("Naming", "IDE1006", Justification = "Notebooks for .NET have called it display for years.")]
    [SuppressMessage("Naming", "CA1708", Justification = "Notebooks for .NET have called it display for years.")]
    public static void display(object? value, params string[] mimeTypes) => Show(value, mimeTypes);
}
