using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>A marked term says what it means, to pointer, finger and keyboard alike.</summary>
public sealed class GlossaryTests(PageFixture book, ChromiumFixture chromium)
{
    private static ILocator Term(IPage page) => page.Locator("#cell-again").GetByRole(AriaRole.Button, new() { Name = "heading" });

    private static ILocator Card(IPage page) => page.Locator(".term-card");

    [Fact]
    public async Task Under_the_pointer_a_card_says_what_it_means_and_goes_again()
    {
        var page = await book.FirstAsync(chromium);
        await Term(page).HoverAsync();
        await Assertions.Expect(Card(page)).ToContainTextAsync("the words above a section");
        await Assertions.Expect(Card(page).Locator(".katex-html")).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(2, 2);
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_card_stays_while_the_pointer_is_on_its_way_to_the_link()
    {
        var page = await book.FirstAsync(chromium);
        await Term(page).HoverAsync();
        await Card(page).GetByRole(AriaRole.Link, new() { Name = "02" }).HoverAsync();
        await page.WaitForTimeoutAsync(600);
        await Card(page).GetByRole(AriaRole.Link, new() { Name = "02" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/chapters/02-second-thoughts#words$"), new() { Timeout = PageFixture.Patience });
    }

    [Fact]
    public async Task With_the_focus_it_is_described_by_the_card_and_Escape_closes_it()
    {
        var page = await book.FirstAsync(chromium);
        await Term(page).FocusAsync();
        await Assertions.Expect(Term(page)).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(Term(page)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("the words above a section"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
        await Assertions.Expect(Term(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Card(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tab_leads_from_the_term_to_the_card_s_link_and_out_again()
    {
        var page = await book.FirstAsync(chromium);
        await Term(page).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Card(page).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_tap_opens_it_within_a_narrow_screen_and_a_tap_elsewhere_closes_it()
    {
        var options = PageFixture.Wide(360);
        options.HasTouch = true;
        var page = await book.FirstAsync(chromium, options);
        await Term(page).TapAsync();
        await Assertions.Expect(Card(page)).ToBeVisibleAsync();
        var box = (await Card(page).BoundingBoxAsync())!;
        Assert.InRange(box.X, 0, 360 - box.Width);
        await page.Locator("#cell-again h2").TapAsync();
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_moves_when_it_opens()
    {
        var page = await book.FirstAsync(chromium);
        await Term(page).ScrollIntoViewIfNeededAsync();
        await page.WaitForTimeoutAsync(500);
        const string Places = "[...document.querySelectorAll('main p:not(.term-card p), main h2, main .cell')].map(e => Math.round(e.getBoundingClientRect().top)).join()";
        var before = await page.EvaluateAsync<string>(Places);
        await Term(page).HoverAsync();
        await Assertions.Expect(Card(page)).ToBeVisibleAsync();
        Assert.Equal(before, await page.EvaluateAsync<string>(Places));
    }

    [Fact]
    public async Task Everyday_words_and_the_term_s_second_occurrence_are_left_alone()
    {
        var page = await book.FirstAsync(chromium);
        await Assertions.Expect(page.Locator(".term")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_card_keeps_nobody_out(ColorScheme colours)
    {
        var options = PageFixture.Wide(1280);
        options.ColorScheme = colours;
        var page = await book.FirstAsync(chromium, options);
        await Term(page).FocusAsync();
        await Assertions.Expect(Card(page).Locator(".katex-html")).ToBeVisibleAsync();
        Assert.Equal("", await AccessibilityTests.ViolationsAsync(page));
    }
}
