using CrossEntropy.Reader;
using CrossEntropy.Reader.Export;
using CrossEntropy.Reader.Notebooks;
using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>What holds for every page of the book, whatever its chapter shows.</summary>
public sealed class RealBookTests(RealBook book, ChromiumFixture chromium) : IClassFixture<RealBook>
{
    [Theory]
    [MemberData(nameof(RealBook.Pages), MemberType = typeof(RealBook))]
    public async Task A_page_keeps_nobody_out_in_either_theme(string path)
    {
        var page = await book.OpenAsync(chromium, path, new() { ColorScheme = ColorScheme.Light });
        await AccessibilityTests.ShowEverythingAsync(page);
        Assert.Equal("", await AccessibilityTests.ViolationsAsync(page));
        // Of all that axe looks for, the theme changes the contrast alone.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal("", await AccessibilityTests.ViolationsAsync(page, "color-contrast"));
    }

    [Theory]
    [MemberData(nameof(RealBook.Pages), MemberType = typeof(RealBook))]
    public async Task A_page_never_scrolls_sideways_on_a_telephone(string path)
    {
        var page = await book.OpenAsync(chromium, path, PageFixture.Wide(360));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await AccessibilityTests.ShowResultsAsync(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    // The heaviest of them: 07 has two maps with a slider, 05 and C many points, 11 and 15 many figures.
    [Theory]
    [InlineData("chapters/01-one-prediction")]
    [InlineData("chapters/05-the-gradient")]
    [InlineData("chapters/07-training")]
    [InlineData("chapters/11-cross-entropy-and-kl")]
    [InlineData("chapters/15-a-language-model")]
    [InlineData("chapters/C-plotly-net")]
    public async Task A_chapter_read_to_its_end_costs_less_than_2_500_kB_and_again_less_than_200(string path)
    {
        var page = await chromium.BlankAsync();
        var traffic = await PageTraffic.OfAsync(page);
        var cold = await traffic.OfReadingAsync(page, ChromiumFixture.At(book.Reader, $"/{path}"));
        var warm = await traffic.OfReadingAsync(page, new Uri(book.Reader.Server.Address, path));
        TestContext.Current.SendDiagnosticMessage("{0}: {1:N0} kB cold, {2:N0} kB warm", path, cold / 1000, warm / 1000);
        Assert.InRange(cold, 100_000, 2_500_000);
        Assert.InRange(warm, 1, 200_000);
    }

    [Fact]
    public async Task The_heaviest_chapter_costs_no_more_when_it_is_exported_and_the_host_compresses()
    {
        var parent = Directory.CreateTempSubdirectory("cross-entropy-tests-");
        try
        {
            var site = Path.Combine(parent.FullName, "site");
            SiteExport.Write(new Book(Installation.Notebooks), site);
            await using var host = await FileHost.StartAsync(site, "/books/ce");
            var page = await chromium.BlankAsync();
            var traffic = await PageTraffic.OfAsync(page);
            var address = new Uri(host.Address, "books/ce/chapters/07-training.html");
            var cold = await traffic.OfReadingAsync(page, address);
            var warm = await traffic.OfReadingAsync(page, address);
            TestContext.Current.SendDiagnosticMessage("07 exported: {0:N0} kB cold, {1:N0} kB warm", cold / 1000, warm / 1000);
            Assert.InRange(cold, 100_000, 2_500_000);
            Assert.InRange(warm, 1, 200_000);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Waits_are_reported()
    {
        var page = await book.OpenAsync(chromium, "");
        var readable = await PageClock.UntilReadableAsync(page, ChromiumFixture.At(book.Reader, "/chapters/01-one-prediction"));
        var cells = page.Locator(".cell.code:not(.quiet, .aside)");
        var first = await PageClock.UntilAnsweredAsync(cells.Nth(0));
        await cells.Nth(1).ScrollIntoViewIfNeededAsync();
        var letters = await PageClock.UntilDrawnAsync(cells.Nth(1), "6 * 7");
        var later = await PageClock.UntilAnsweredAsync(cells.Nth(1));
        TestContext.Current.SendDiagnosticMessage("Chapter 01 readable after {0:0.00} s, the first answer after {1:0.00} s, a later one after {2:0.000} s, a letter after {3:0.000} s", readable, first, later, letters.Order().ElementAt(letters.Length / 2));
        await Assertions.Expect(cells.Nth(1).Locator(".outputs")).ToContainTextAsync("42");
    }
}
