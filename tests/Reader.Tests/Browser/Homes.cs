using System.Reflection;
using Microsoft.Playwright;
using Reader.Tests.Export;
using Xunit.Sdk;
using Xunit.v3;

namespace Reader.Tests.Browser;

/// <summary>Where the book is read: from the Reader's own server, or as exported files from a server that knows nothing but files.</summary>
public enum Home
{
    Live,
    Exported,
}

/// <summary>Runs a theory once in each home.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothHomesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Home>(Home.Live), new TheoryDataRow<Home>(Home.Exported)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>The tests' book, opened in either home.</summary>
internal sealed class Homes(PageFixture live, ExportFixture exported, ChromiumFixture chromium)
{
    /// <summary>The live book's own server.</summary>
    public RunningReader Live => live.Reader;

    public Task<IPage> FirstAsync(Home home, BrowserNewContextOptions? options = null, string anchor = "") => OpenAsync(home, "chapters/01-first-steps", options, anchor);

    /// <summary>A page by its path in the live book; "" is the contents.</summary>
    public Task<IPage> OpenAsync(Home home, string path, BrowserNewContextOptions? options = null, string anchor = "") => chromium.OpenAsync(
        home == Home.Live ? ChromiumFixture.At(live.Reader, $"/{path}{anchor}") : exported.At($"{(path.Length == 0 ? "index" : path)}.html{anchor}"),
        options);
}
