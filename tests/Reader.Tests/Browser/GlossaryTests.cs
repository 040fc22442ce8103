using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>A marked term says what it means, to pointer, finger and keyboard alike.</summary>
public sealed class GlossaryTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static ILocator Term(IPage page) => page.Locator("#cell-again").GetByRole(AriaRole.Button, new() { Name = "heading" });

    private static ILocator Card(IPage page) => page.Locator(".term-card");

    [Theory]
    [BothHomes]
    public async Task Under_the_pointer_a_card_says_what_it_means_and_goes_again(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Term(page).HoverAsync();
        await Assertions.Expect(Card(page)).ToContainTextAsync("the words above a section");
        await Assertions.Expect(Card(page).Locator(".katex-html")).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(2, 2);
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
    }

    [Theory]
    [BothHomes]
    public async Task The_card_stays_while_the_pointer_is_on_its_way_to_the_link(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Term(page).HoverAsync();
        await Card(page).GetByRole(AriaRole.Link, new() { Name = "02" }).HoverAsync();
        await page.WaitForTimeoutAsync(600);
        await Card(page).GetByRole(AriaRole.Link, new() { Name = "02" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/chapters/02-second-thoughts(\.html)?#words$"), new() { Timeout = PageFixture.Patience });
    }

    [Theory]
    [BothHomes]
    public async Task With_the_focus_it_is_described_by_the_card_and_Escape_closes_it(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Term(page).FocusAsync();
        await Assertions.Expect(Term(page)).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(Term(page)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("the words above a section"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
        await Assertions.Expect(Term(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Card(page)).ToBeVisibleAsync();
    }

    [Theory]
    [BothHomes]
    public async Task Tab_leads_from_the_term_to_the_card_s_link_and_out_again(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Term(page).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Card(page).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
    }

    [Theory]
    [BothHomes]
    public async Task A_tap_opens_it_within_a_narrow_screen_and_a_tap_elsewhere_closes_it(Home home)
    {
        var options = PageFixture.Wide(360);
        options.HasTouch = true;
        var page = await homes.FirstAsync(home, options);
        await Term(page).TapAsync();
        await Assertions.Expect(Card(page)).ToBeVisibleAsync();
        var box = (await Card(page).BoundingBoxAsync())!;
        Assert.InRange(box.X, 0, 360 - box.Width);
        await page.Locator("#cell-again h2").TapAsync();
        await Assertions.Expect(Card(page)).ToHaveCountAsync(0);
    }

    [Theory]
    [BothHomes]
    public async Task Nothing_moves_when_it_opens(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Term(page).ScrollIntoViewIfNeededAsync();
        await page.WaitForTimeoutAsync(500);
        const string Places = "[...document.querySelectorAll('main p:not(.term-card p), main h2, main .cell')].map(e => Math.round(e.getBoundingClientRect().top)).join()";
        var before = await page.EvaluateAsync<string>(Places);
        await Term(page).HoverAsync();
        await Assertions.Expect(Card(page)).ToBeVisibleAsync();
        Assert.Equal(before, await page.EvaluateAsync<string>(Places));
    }

    [Theory]
    [BothHomes]
    public async Task Everyday_words_and_the_term_s_second_occurrence_are_left_alone(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Assertions.Expect(page.Locator(".term")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(Home.Live, ColorScheme.Light)]
    [InlineData(Home.Live, ColorScheme.Dark)]
    [InlineData(Home.Exported, ColorScheme.Light)]
    [InlineData(Home.Exported, ColorScheme.Dark)]
    public async Task The_card_keeps_nobody_out(Home home, ColorScheme colours)
    {
        var options = PageFixture.Wide(1280);
        options.ColorScheme = colours;
        var page = await homes.FirstAsync(home, options);
        await Term(page).FocusAsync();
        await Assertions.Expect(Card(page).Locator(".katex-html")).ToBeVisibleAsync();
        Assert.Equal("", await AccessibilityTests.ViolationsAsync(page));
    }
}
