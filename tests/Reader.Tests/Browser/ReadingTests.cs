using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>Finding one's way through the book and back.</summary>
public sealed class ReadingTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static ILocator Here(IPage page) => page.Locator(".outline [aria-current]");

    [Theory]
    [BothHomes]
    public async Task The_list_in_the_margin_follows_the_scroll(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Locator("#wide-things").EvaluateAsync("heading => heading.scrollIntoView({ behavior: 'instant', block: 'start' })");
        await Assertions.Expect(Here(page)).ToHaveTextAsync("Wide things");
    }

    [Theory]
    [BothHomes]
    public async Task On_a_narrow_screen_a_button_opens_the_list_and_a_choice_closes_it(Home home)
    {
        var page = await homes.FirstAsync(home, PageFixture.Wide(360));
        await Assertions.Expect(page.Locator(".outline")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "In this chapter" }).ClickAsync();
        await page.Locator(".outline").GetByText("Exercises").ClickAsync();
        await Assertions.Expect(page.Locator(".outline")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#exercises")).ToBeInViewportAsync();
    }

    [Theory]
    [BothHomes]
    public async Task Headings_that_read_alike_have_anchors_of_their_own(Home home)
    {
        var page = await homes.FirstAsync(home, anchor: "#a-guess-2");
        await Assertions.Expect(page.Locator("#a-guess-2")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#a-guess")).ToHaveCountAsync(1);
    }

    [Theory]
    [BothHomes]
    public async Task A_formula_on_a_line_of_its_own_can_be_linked_to(Home home)
    {
        var page = await homes.FirstAsync(home);
        var formula = page.Locator(".math[id]:has(.katex-display)").First;
        await Assertions.Expect(formula.Locator(".anchor")).ToHaveAttributeAsync("href", $"#{await formula.GetAttributeAsync("id")}");
    }

    [Theory]
    [BothHomes]
    public async Task A_deep_link_holds_its_place_while_the_page_above_it_grows(Home home)
    {
        // Far enough from the page's end for its heading to reach the top of the window.
        var page = await homes.FirstAsync(home, PageFixture.Wide(360), "#wide-things");
        await page.Locator(".katex-html").First.WaitForAsync();
        await page.WaitForTimeoutAsync(1000);
        Assert.InRange(await page.Locator("#wide-things").EvaluateAsync<double>("heading => heading.getBoundingClientRect().top"), 0, 200);
    }

    [Theory]
    [BothHomes]
    public async Task A_headings_link_is_reached_by_keyboard_and_copies_its_address(Home home)
    {
        var page = await homes.FirstAsync(home, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.Locator("#wide-things .anchor").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#wide-things .anchor")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("copied"));
        Assert.Matches(@"/chapters/01-first-steps(\.html)?#wide-things$", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Theory]
    [BothHomes]
    public async Task Figures_and_exercises_have_links_too(Home home)
    {
        var page = await homes.FirstAsync(home, anchor: "#cell-ex-1-1");
        await Assertions.Expect(page.Locator("#cell-ex-1-1")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#cell-sliding .anchor")).ToHaveAttributeAsync("href", "#cell-sliding");
    }

    [Theory]
    [BothHomes]
    public async Task One_chapter_leads_to_the_next_and_back(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Locator(".turn").GetByText("Second thoughts").ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Second thoughts – Cross-Entropy");
        await page.Locator(".turn").GetByText("First steps").ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("First steps – Cross-Entropy");
    }

    [Theory]
    [BothHomes]
    public async Task The_contents_lead_back_to_where_the_reader_stopped(Home home)
    {
        var page = await homes.FirstAsync(home);
        await page.Locator("#exercises").EvaluateAsync("heading => heading.scrollIntoView({ behavior: 'instant', block: 'start' })");
        await page.EvaluateAsync("""
            new Promise(kept => { const look = () => JSON.parse(localStorage.getItem('place:01-first-steps') ?? '{}').anchor === 'exercises' ? kept() : setTimeout(look, 50); look(); })
            """);
        await page.Locator(".home").ClickAsync();
        await Assertions.Expect(page.Locator("[data-chapter='01-first-steps'] .done")).ToContainTextAsync("% read");
        await page.GetByText("Continue: 01 First steps").ClickAsync();
        await Assertions.Expect(page.Locator("#exercises")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Run_up_to_here_runs_what_stands_above_but_not_the_exercises()
    {
        var page = await homes.FirstAsync(Home.Live);
        await page.Locator("#cell-falling").HoverAsync();
        await page.Locator("#cell-falling .run-up-to").ClickAsync();
        await Assertions.Expect(page.Locator("#cell-falling")).ToHaveAttributeAsync("data-state", "done", new() { Timeout = PageFixture.Patience });
        await Assertions.Expect(page.Locator("#cell-product")).ToHaveAttributeAsync("data-state", "done");
        await Assertions.Expect(page.Locator("#cell-ex-1-1")).ToHaveAttributeAsync("data-state", "idle");
    }

    [Fact]
    public async Task The_chapter_is_downloaded_with_the_readers_edits()
    {
        var page = await homes.FirstAsync(Home.Live);
        await PageFixture.WriteAsync(page.Locator("#cell-product"), "6 * 9");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".bar .download").ClickAsync());
        var notebook = JsonNode.Parse(await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken))!;
        Assert.Equal("01-first-steps.ipynb", download.SuggestedFilename);
        var cell = notebook["cells"]!.AsArray().Single(cell => (string?)cell!["id"] == "product")!;
        Assert.Equal("6 * 9", string.Concat(cell["source"]!.AsArray().Select(line => (string?)line)));
    }

    [Theory]
    [BothHomes]
    public async Task On_a_telephone_the_chapter_is_downloaded_from_its_contents(Home home)
    {
        var page = await homes.FirstAsync(home, PageFixture.Wide(360));
        await page.Locator(".outline-toggle").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".outline .download").ClickAsync());
        Assert.Equal("01-first-steps.ipynb", download.SuggestedFilename);
    }
}
