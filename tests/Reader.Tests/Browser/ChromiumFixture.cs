using Microsoft.Playwright;
using Reader.Tests.Browser;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]

namespace Reader.Tests.Browser;

/// <summary>The system's Chromium, started once. Tests that need it are skipped, and say so, on a machine without.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private readonly List<(string? Test, IBrowserContext Context)> open = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (SystemChromium.Path is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = SystemChromium.Path,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in a profile of its own, with the token given.</summary>
    internal Task<IPage> OpenAsync(RunningReader reader, string path, ViewportSize? viewport = null) =>
        OpenAsync(At(reader, path), new() { ViewportSize = viewport });

    /// <summary>A page's address with the token in it.</summary>
    internal static Uri At(RunningReader reader, string path)
    {
        var parts = path.Split('#', 2);
        return new(reader.Server.Address, $"{parts[0]}?token={reader.Token}{(parts.Length > 1 ? $"#{parts[1]}" : "")}");
    }

    /// <summary>A page in a profile of its own: 1280 × 900 unless said.</summary>
    internal async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        var page = await BlankAsync(options);
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>An empty page in a profile of its own.</summary>
    internal async Task<IPage> BlankAsync(BrowserNewContextOptions? options = null)
    {
        if (browser is null)
            Assert.Skip(SystemChromium.Missing);
        await CloseThoseOfEarlierTestsAsync();
        options ??= new();
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        var context = await browser.NewContextAsync(options);
        open.Add((TestContext.Current.Test?.UniqueID, context));
        return await context.NewPageAsync();
    }

    // A hundred pages of the book fill the memory of a machine, and tests run one after the other. What a fixture has opened stays.
    private async Task CloseThoseOfEarlierTestsAsync()
    {
        var left = open.Where(page => page.Test is not null && page.Test != TestContext.Current.Test?.UniqueID).ToArray();
        foreach (var page in left)
        {
            open.Remove(page);
            await page.Context.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
