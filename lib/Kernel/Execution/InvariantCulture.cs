using System.Globalization;

namespace CrossEntropy.Kernel.Execution;

/// <summary>Until disposed, the thread speaks the invariant culture: what the kernel says does not depend on what a cell sets.</summary>
internal readonly ref struct InvariantCulture
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo language = CultureInfo.CurrentUICulture;

    public InvariantCulture()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = language;
    }
}
