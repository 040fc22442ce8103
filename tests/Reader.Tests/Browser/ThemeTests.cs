using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>Light or dark: the system's choice until the reader makes one.</summary>
public sealed class ThemeTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    [Theory]
    [BothHomes]
    public async Task The_page_follows_the_system(Home home)
    {
        var page = await homes.FirstAsync(home, new() { ColorScheme = ColorScheme.Light });
        var light = await PaperAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.NotEqual(light, await PaperAsync(page));
    }

    [Theory]
    [BothHomes]
    public async Task The_switch_overrules_it_and_stays_from_page_to_page(Home home)
    {
        var page = await homes.FirstAsync(home, new() { ColorScheme = ColorScheme.Light });
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to dark colours" }).ClickAsync();
        var dark = await PaperAsync(page);
        await page.Locator("[rel=next]").ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Second thoughts – Cross-Entropy");
        Assert.Equal(dark, await PaperAsync(page));
    }
}
