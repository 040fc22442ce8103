using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>Everything has its place on wide and narrow screens.</summary>
public sealed class LayoutTests(PageFixture book, ChromiumFixture chromium)
{
    private static Task<int> OverflowAsync(ILocator place) => place.EvaluateAsync<int>("e => e.scrollWidth - e.clientWidth");

    [Fact]
    public async Task On_a_wide_screen_a_table_in_the_text_is_not_cut()
    {
        var page = await book.FirstAsync(chromium);
        Assert.Equal(0, await OverflowAsync(page.Locator(".scroll")));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(640)]
    [InlineData(900)]
    [InlineData(1280)]
    public async Task The_page_itself_never_scrolls_sideways(int width)
    {
        // 640 pixels is also what a screen of 1280 leaves at a zoom of 200 %.
        var page = await book.FirstAsync(chromium, PageFixture.Wide(width));
        await page.Locator(".katex-html").First.WaitForAsync();
        Assert.Equal(0, await OverflowAsync(page.Locator("html")));
    }

    [Fact]
    public async Task What_overflows_on_a_narrow_screen_shows_it_and_is_reached_by_the_keyboard()
    {
        var page = await book.FirstAsync(chromium, PageFixture.Wide(360));
        var table = page.Locator(".scroll");
        await Assertions.Expect(table).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("overflows"));
        await Assertions.Expect(table).ToHaveAttributeAsync("tabindex", "0");
        Assert.Contains("gradient", await table.EvaluateAsync<string>("e => getComputedStyle(e).backgroundImage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_text_has_about_60_to_75_characters()
    {
        var page = await book.FirstAsync(chromium, PageFixture.Wide(1440));
        var characters = await page.Locator("#cell-title p").First.EvaluateAsync<double>("""
            p => { const probe = document.createElement('span'); probe.textContent = 'the quick brown fox jumps over the lazy dog '.repeat(2);
                   probe.style.whiteSpace = 'pre'; p.append(probe); const width = probe.getBoundingClientRect().width; probe.remove(); return p.clientWidth / width * 88; }
            """);
        Assert.InRange(characters, 60, 76);
    }

    [Fact]
    public async Task A_line_of_code_has_room_for_ninety_characters()
    {
        var page = await book.FirstAsync(chromium);
        var characters = await page.Locator("#cell-sliding").EvaluateAsync<double>("""
            cell => { const code = cell.querySelector('.cm-content, pre.source'); const probe = document.createElement('span'); probe.textContent = '0'.repeat(10);
                      code.firstElementChild.append(probe); const width = probe.getBoundingClientRect().width / 10; probe.remove();
                      const style = getComputedStyle(code); return (code.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)) / width; }
            """);
        Assert.InRange(characters, 86, 100);
    }

    [Fact]
    public async Task A_slider_says_the_step_and_not_its_index()
    {
        var page = await book.FirstAsync(chromium);
        var slider = page.Locator("#cell-sliding").GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Matches("base.*4", await slider.GetAttributeAsync("aria-valuetext") ?? "");
    }

    [Fact]
    public async Task A_reader_who_wants_no_motion_gets_none()
    {
        var page = await book.FirstAsync(chromium, new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("auto", await page.Locator("html").EvaluateAsync<string>("e => getComputedStyle(e).scrollBehavior"));
    }

    [Fact]
    public async Task On_paper_the_chapter_stands_alone_with_its_results()
    {
        var page = await book.FirstAsync(chromium);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in (string[])[".bar", ".outline", ".toolbar >> nth=1", ".prediction >> nth=0", ".turn"])
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#cell-product .outputs")).ToBeVisibleAsync();
    }
}
