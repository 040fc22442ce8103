using System.Diagnostics.CodeAnalysis;
using CrossEntropy.Kernel.Display;

/// <summary>A value on the page, which can be replaced by another where it stands.</summary>
/// <remarks>In the global namespace for the reason that <see cref="CellFunctions"/> is.</remarks>
[SuppressMessage("Design", "CA1050", Justification = "See the remarks.")]
[SuppressMessage("Maintainability", "CA1515", Justification = "Cells are other assemblies: they can call only what is public.")]
public sealed class DisplayedValue
{
    private readonly Action<string, DisplayBundle, string> show;
    private readonly string id = Guid.NewGuid().ToString("N");
    private readonly string[] mimeTypes;

    internal DisplayedValue(Action<string, DisplayBundle, string> show, object? value, string[] mimeTypes)
    {
        this.show = show;
        this.mimeTypes = mimeTypes;
        show("display_data", DisplayBundle.Of(value, mimeTypes), id);
    }

    /// <summary>Shows another value in place of this one.</summary>
    /// <param name="value">What to show now.</param>
    public void Update(object? value) => show("update_display_data", DisplayBundle.Of(value, mimeTypes), id);
}
