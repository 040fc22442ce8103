using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>Everything has its place on wide and narrow screens.</summary>
public sealed class LayoutTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static Task<int> OverflowAsync(ILocator place) => place.EvaluateAsync<int>("e => e.scrollWidth - e.clientWidth");

    [Theory]
    [BothHomes]
    public async Task On_a_wide_screen_a_table_in_the_text_is_not_cut(Home home)
    {
        var page = await homes.FirstAsync(home);
        Assert.Equal(0, await OverflowAsync(page.Locator(".scroll")));
    }

    [Theory]
    [InlineData(Home.Live, 360)]
    [InlineData(Home.Live, 640)]
    [InlineData(Home.Live, 900)]
    [InlineData(Home.Live, 1280)]
    [InlineData(Home.Exported, 360)]
    [InlineData(Home.Exported, 640)]
    public async Task The_page_itself_never_scrolls_sideways(Home home, int width)
    {
        // 640 pixels is also what a screen of 1280 leaves at a zoom of 200 %.
        var page = await homes.FirstAsync(home, PageFixture.Wide(width));
        await page.Locator(".katex-html").First.WaitForAsync();
        Assert.Equal(0, await OverflowAsync(page.Locator("html")));
    }

    [Theory]
    [BothHomes]
    public async Task What_overflows_on_a_narrow_screen_shows_it_and_is_reached_by_the_keyboard(Home home)
    {
        var page = await homes.FirstAsync(home, PageFixture.Wide(360));
        var table = page.Locator(".scroll");
        await Assertions.Expect(table).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("overflows"));
        await Assertions.Expect(table).ToHaveAttributeAsync("tabindex", "0");
        Assert.Contains("gradient", await table.EvaluateAsync<string>("e => getComputedStyle(e).backgroundImage"), StringComparison.Ordinal);
    }

    [Theory]
    [BothHomes]
    public async Task A_line_of_text_has_about_60_to_75_characters(Home home)
    {
        var page = await homes.FirstAsync(home, PageFixture.Wide(1440));
        var characters = await page.Locator("#cell-title p").First.EvaluateAsync<double>("""
            p => { const probe = document.createElement('span'); probe.textContent = 'the quick brown fox jumps over the lazy dog '.repeat(2);
                   probe.style.whiteSpace = 'pre'; p.append(probe); const width = probe.getBoundingClientRect().width; probe.remove(); return p.clientWidth / width * 88; }
            """);
        Assert.InRange(characters, 60, 76);
    }

    [Theory]
    [BothHomes]
    public async Task A_line_of_code_has_room_for_ninety_characters(Home home)
    {
        var page = await homes.FirstAsync(home);
        var characters = await page.Locator("#cell-sliding").EvaluateAsync<double>("""
            cell => { const code = cell.querySelector('.cm-content, pre.source'); const probe = document.createElement('span'); probe.textContent = '0'.repeat(10);
                      code.firstElementChild.append(probe); const width = probe.getBoundingClientRect().width / 10; probe.remove();
                      const style = getComputedStyle(code); return (code.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)) / width; }
            """);
        Assert.InRange(characters, 86, 100);
    }

    [Theory]
    [BothHomes]
    public async Task On_a_narrow_screen_wrapped_code_goes_on_to_the_right_of_where_its_line_began(Home home)
    {
        var page = await homes.FirstAsync(home, PageFixture.Wide(360));
        var cell = page.Locator("#cell-sliding");
        await cell.ScrollIntoViewIfNeededAsync();
        // In the live book an editor takes the place of the printed lines.
        var line = cell.Locator(home == Home.Live ? ".cm-line" : ".line").Filter(new() { HasText = ".Slider(" });
        // Four spaces are the line's own.
        Assert.InRange(await HangAsync(line), 5.5, 6.5);
    }

    [Fact]
    public async Task On_a_narrow_screen_a_wrapped_line_of_output_does_too()
    {
        var page = await homes.FirstAsync(Home.Live, PageFixture.Wide(360));
        var cell = page.Locator("#cell-product");
        await PageFixture.WriteAsync(cell, "Console.WriteLine(\"  a line of many words, which is printed in one piece and too long for a telephone\")");
        await PageFixture.RunAsync(cell);
        Assert.InRange(await HangAsync(cell.Locator(".outputs .line").First), 3.5, 4.5);
    }

    // How many characters to the right of its place a line goes on; NaN when it is not wrapped.
    private static Task<double> HangAsync(ILocator line) => line.EvaluateAsync<double>("""
        line => { const range = document.createRange(); range.selectNodeContents(line);
                  const rows = [...range.getClientRects()].filter(row => row.width > 0); const top = Math.min(...rows.map(row => row.top));
                  const probe = document.createElement('span'); probe.textContent = '0'.repeat(10); probe.style.whiteSpace = 'pre'; probe.style.position = 'absolute'; probe.style.textIndent = '0';
                  line.append(probe); const width = probe.getBoundingClientRect().width / 10; probe.remove();
                  const next = rows.filter(row => row.top > top + row.height / 2).map(row => row.left);
                  return next.length === 0 ? NaN : (Math.min(...next) - line.getBoundingClientRect().left) / width; }
        """);

    [Fact]
    public async Task What_is_copied_from_code_that_is_only_read_is_the_code()
    {
        var page = await homes.FirstAsync(Home.Exported, PageFixture.Wide(360));
        var copied = await page.Locator("#cell-sliding pre.source").EvaluateAsync<string>("""
            code => { const all = document.createRange(); all.selectNodeContents(code); getSelection().removeAllRanges(); getSelection().addRange(all); return getSelection().toString(); }
            """);
        var cell = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PageFixture.Book, "01-first-steps.ipynb"), TestContext.Current.CancellationToken))!["cells"]!.AsArray()
            .Single(cell => (string?)cell!["id"] == "sliding")!;
        Assert.Equal(string.Concat(cell["source"]!.AsArray().Select(line => (string?)line)), copied);
    }

    [Theory]
    [BothHomes]
    public async Task A_reader_who_wants_no_motion_gets_none(Home home)
    {
        var page = await homes.FirstAsync(home, new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("auto", await page.Locator("html").EvaluateAsync<string>("e => getComputedStyle(e).scrollBehavior"));
    }

    [Theory]
    [BothHomes]
    public async Task On_paper_the_chapter_stands_alone_with_its_results(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in (string[])[".bar", ".outline", ".toolbar >> nth=1", ".prediction >> nth=0", ".turn"])
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#cell-product .outputs")).ToBeVisibleAsync();
    }
}
