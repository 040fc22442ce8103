using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>A reader commits to a guess before the result is shown.</summary>
public sealed class PredictionTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static ILocator Cell(IPage page) => page.Locator("#cell-product");

    [Theory]
    [BothHomes]
    public async Task The_saved_result_waits_behind_the_form(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Assertions.Expect(Cell(page).GetByLabel("Your prediction")).ToBeVisibleAsync();
        await Assertions.Expect(Cell(page).Locator(".outputs")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Showing_the_result_needs_no_kernel_and_puts_the_prediction_beside_it()
    {
        var page = await homes.FirstAsync(Home.Live);
        await Cell(page).GetByLabel("Your prediction").FillAsync("forty or so");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Cell(page).Locator(".outputs")).ToContainTextAsync("42");
        await Assertions.Expect(Cell(page)).ToContainTextAsync("You predicted: forty or so");
        await Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-kernel-status", "not-started");
    }

    [Theory]
    [BothHomes]
    public async Task A_reload_keeps_prediction_and_result(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Cell(page).GetByLabel("Your prediction").FillAsync("forty or so");
        await page.Keyboard.PressAsync("Enter");
        await page.ReloadAsync();
        await Assertions.Expect(Cell(page).Locator(".outputs")).ToContainTextAsync("42");
        await Assertions.Expect(Cell(page)).ToContainTextAsync("You predicted: forty or so");
    }

    [Fact]
    public async Task Running_the_cell_shows_the_result_too()
    {
        var page = await homes.FirstAsync(Home.Live);
        await Cell(page).GetByLabel("Your prediction").FillAsync("41");
        await PageFixture.RunAsync(Cell(page));
        await Assertions.Expect(Cell(page).Locator(".outputs")).ToContainTextAsync("42");
        await Assertions.Expect(Cell(page)).ToContainTextAsync("You predicted: 41");
    }

    [Theory]
    [BothHomes]
    public async Task Predicting_again_hides_the_result(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Cell(page).Locator(".prediction-show").ClickAsync();
        await Cell(page).GetByRole(AriaRole.Button, new() { Name = "Predict again" }).ClickAsync();
        await Assertions.Expect(Cell(page).Locator(".outputs")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_the_figure_s_title_tells_is_blurred_until_then()
    {
        var page = await homes.FirstAsync(Home.Live);
        var title = page.Locator("#cell-falling .cm-content .sentence").First;
        await page.Locator("#cell-falling").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(title).ToHaveCSSAsync("filter", new System.Text.RegularExpressions.Regex("blur"));
        await page.Locator("#cell-falling .prediction-show").ClickAsync();
        await Assertions.Expect(title).ToHaveCSSAsync("filter", "none");
    }

    [Theory]
    [BothHomes]
    public async Task The_text_that_explains_the_result_is_blurred_until_then(Home home)
    {
        var page = await homes.FirstAsync(home);
        var explanation = page.GetByText("Six sevens are forty-two.");
        await Assertions.Expect(explanation).ToHaveCSSAsync("filter", new System.Text.RegularExpressions.Regex("blur"));
        await Cell(page).Locator(".prediction-show").ClickAsync();
        await Assertions.Expect(explanation).ToHaveCSSAsync("filter", "none");
    }

    [Theory]
    [BothHomes]
    public async Task Whoever_would_rather_read_shows_all_results_at_once(Home home)
    {
        var page = await homes.FirstAsync(home);
        await Cell(page).GetByRole(AriaRole.Button, new() { Name = "Show all of this chapter’s" }).ClickAsync();
        await Assertions.Expect(page.Locator(".unpredicted")).ToHaveCountAsync(0);
    }

    [Theory]
    [BothHomes]
    public async Task A_figure_behind_the_form_is_drawn_when_it_is_shown(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Locator("#cell-falling .prediction-show").ClickAsync();
        await Assertions.Expect(page.Locator("#cell-falling .figure.live .js-line")).ToHaveCountAsync(1, new() { Timeout = PageFixture.Patience });
    }
}
