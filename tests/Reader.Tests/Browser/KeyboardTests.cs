using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    [Theory]
    [BothHomes]
    public async Task The_first_stop_skips_to_the_text(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Theory]
    [BothHomes]
    public async Task A_question_mark_shows_the_keys_and_Escape_takes_them_away(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys and hints" })).ToContainTextAsync("To the next cell");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_cell_is_found_edited_run_and_left()
    {
        var page = await homes.FirstAsync(Home.Live);
        await page.Locator("#cell-setup").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#cell-product")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#cell-product .cm-content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync("6 * 9");
        await page.Keyboard.PressAsync("Control+Enter");
        await PageFixture.EndedAsync(page.Locator("#cell-product"));
        await Assertions.Expect(page.Locator("#cell-product .outputs")).ToContainTextAsync("54");
    }

    [Fact]
    public async Task Enter_waits_for_an_editor_that_is_still_being_fetched()
    {
        var page = await homes.FirstAsync(Home.Live);
        var asked = new TaskCompletionSource();
        await page.RouteAsync(new System.Text.RegularExpressions.Regex(@"/editor[^/]*\.js"), async route =>
        {
            await asked.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Locator("#cell-product[role=group]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#cell-product .cm-content")).ToHaveCountAsync(0);
        asked.SetResult();
        await Assertions.Expect(page.Locator("#cell-product .cm-content")).ToBeFocusedAsync();
    }

    [Theory]
    [BothHomes]
    public async Task Brackets_turn_to_the_next_chapter_and_back(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/02-second-thoughts(\.html)?$"), new() { Timeout = 60_000 });
        // The address changes first; the keys mean something once the page's script has run.
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("[");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/01-first-steps(\.html)?$"), new() { Timeout = 60_000 });
    }

    [Theory]
    [BothHomes]
    public async Task Keys_typed_into_an_editor_or_a_prediction_are_only_text(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Locator("#cell-product").GetByLabel("Your prediction").FocusAsync();
        await page.Keyboard.TypeAsync("/?]");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#cell-product").GetByLabel("Your prediction")).ToHaveValueAsync("/?]");
    }
}
