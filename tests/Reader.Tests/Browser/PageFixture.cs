using System.Reflection;
using CrossEntropy.Reader.Notebooks;
using Microsoft.Playwright;
using Reader.Tests.Browser;

[assembly: AssemblyFixture(typeof(PageFixture))]

namespace Reader.Tests.Browser;

/// <summary>A book of two chapters with one of everything that the page knows, read in a real browser.</summary>
public sealed class PageFixture : IAsyncLifetime
{
    /// <summary>Building and starting go on beside the tests: a first answer may take a while on two cores.</summary>
    internal const int Patience = 60_000;

    internal static string Book { get; } = typeof(PageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PageBook").Value!;

    internal RunningReader Reader { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Reader = await RunningReader.StartAsync(new Book(Book));

    public ValueTask DisposeAsync() => Reader.DisposeAsync();

    internal Task<IPage> FirstAsync(ChromiumFixture chromium, BrowserNewContextOptions? options = null, string anchor = "") => chromium.OpenAsync(ChromiumFixture.At(Reader, "/chapters/01-first-steps" + anchor), options);

    internal static BrowserNewContextOptions Wide(int width) => new() { ViewportSize = new() { Width = width, Height = 900 } };

    internal static async Task WriteAsync(ILocator cell, string code)
    {
        await cell.ScrollIntoViewIfNeededAsync();
        await cell.Locator(".cm-content").ClickAsync();
        await cell.Page.Keyboard.PressAsync("Control+a");
        await cell.Page.Keyboard.InsertTextAsync(code);
    }

    internal static async Task RunAsync(ILocator cell)
    {
        await cell.Locator(".run").ClickAsync();
        await EndedAsync(cell);
    }

    internal static Task EndedAsync(ILocator cell) =>
        Assertions.Expect(cell).ToHaveAttributeAsync("data-state", new System.Text.RegularExpressions.Regex("done|error"), new() { Timeout = Patience });
}
