using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>Search over all chapters, as one types.</summary>
public sealed class SearchTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static async Task<ILocator> SearchAsync(IPage page, string words)
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(words);
        return page.GetByRole(AriaRole.Option);
    }

    [Theory]
    [InlineData(Home.Live, "surpri", "A longer word")]
    [InlineData(Home.Live, "second thou", "Second thoughts")]
    [InlineData(Home.Live, "6 * 7", "A guess")]
    [InlineData(Home.Live, "loss.binarycross", "Code")]
    [InlineData(Home.Exported, "surpri", "A longer word")]
    [InlineData(Home.Exported, "second thou", "Second thoughts")]
    [InlineData(Home.Exported, "6 * 7", "A guess")]
    [InlineData(Home.Exported, "loss.binarycross", "Code")]
    public async Task Terms_titles_and_code_are_found_before_the_word_is_finished(Home home, string words, string heading)
    {
        var page = await homes.FirstAsync(home);
        var found = await SearchAsync(page, words);
        await Assertions.Expect(found.First).ToContainTextAsync(heading);
    }

    [Theory]
    [BothHomes]
    public async Task Enter_goes_to_the_section_chosen_with_the_arrows(Home home)
    {
        var page = await homes.FirstAsync(home);
        var found = await SearchAsync(page, "surprisal");
        await Assertions.Expect(found.First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/chapters/02-second-thoughts(\.html)?#a-longer-word$"));
    }

    [Theory]
    [BothHomes]
    public async Task An_entry_of_the_glossary_is_found_by_itself_with_its_formula_typeset(Home home)
    {
        var page = await homes.FirstAsync(home);
        var entry = (await SearchAsync(page, "headline")).First;
        await Assertions.Expect(entry).ToContainTextAsync("the words above a section");
        await Assertions.Expect(entry.Locator(".katex")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tr:target")).ToContainTextAsync("headline");
    }

    [Theory]
    [BothHomes]
    public async Task What_is_not_in_the_book_is_said_to_be_not_found(Home home)
    {
        var page = await homes.FirstAsync(home);
        await SearchAsync(page, "zebra");
        await Assertions.Expect(page.Locator(".search-count")).ToHaveTextAsync("Nothing found.");
    }

    [Fact]
    public async Task Claims_are_not_in_the_index()
    {
        var index = await homes.Live.Client.GetStringAsync(new Uri("/search.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("0.357", index, StringComparison.Ordinal);
        Assert.DoesNotContain("Math.Log(0.7)", index, StringComparison.Ordinal);
    }
}
