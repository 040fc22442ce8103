using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>Search over all chapters, as one types.</summary>
public sealed class SearchTests(PageFixture book, ChromiumFixture chromium)
{
    private static async Task<ILocator> SearchAsync(IPage page, string words)
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(words);
        return page.GetByRole(AriaRole.Option);
    }

    [Theory]
    [InlineData("surpri", "A longer word")]
    [InlineData("second thou", "Second thoughts")]
    [InlineData("6 * 7", "A guess")]
    [InlineData("loss.binarycross", "Code")]
    public async Task Terms_titles_and_code_are_found_before_the_word_is_finished(string words, string heading)
    {
        var page = await book.FirstAsync(chromium);
        var found = await SearchAsync(page, words);
        await Assertions.Expect(found.First).ToContainTextAsync(heading);
    }

    [Fact]
    public async Task Enter_goes_to_the_section_chosen_with_the_arrows()
    {
        var page = await book.FirstAsync(chromium);
        var found = await SearchAsync(page, "surprisal");
        await Assertions.Expect(found.First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/chapters/02-second-thoughts#a-longer-word$"));
    }

    [Fact]
    public async Task What_is_not_in_the_book_is_said_to_be_not_found()
    {
        var page = await book.FirstAsync(chromium);
        await SearchAsync(page, "zebra");
        await Assertions.Expect(page.Locator(".search-count")).ToHaveTextAsync("Nothing found.");
    }

    [Fact]
    public async Task Claims_are_not_in_the_index()
    {
        var index = await book.Reader.Client.GetStringAsync(new Uri("/search.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("0.357", index, StringComparison.Ordinal);
        Assert.DoesNotContain("Math.Log(0.7)", index, StringComparison.Ordinal);
    }
}
