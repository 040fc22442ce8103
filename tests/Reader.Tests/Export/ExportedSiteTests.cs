using Microsoft.Playwright;
using Reader.Tests.Browser;

namespace Reader.Tests.Export;

/// <summary>The exported site in a real browser, from a plain file server and a sub-path.</summary>
public sealed class ExportedSiteTests(ExportFixture site, ChromiumFixture chromium)
{
    private Task<IPage> FirstAsync() => chromium.OpenAsync(site.At("chapters/01-first-steps.html"));

    [Fact]
    public async Task Text_formulas_and_saved_outputs_are_there()
    {
        var page = await FirstAsync();
        await Assertions.Expect(page.Locator(".katex-html").First).ToBeVisibleAsync();
        await page.Locator("#cell-product .prediction-show").ClickAsync();
        await Assertions.Expect(page.Locator("#cell-product .outputs")).ToContainTextAsync("42");
    }

    [Fact]
    public async Task In_place_of_the_run_buttons_a_link_tells_how_to_run_it()
    {
        var page = await FirstAsync();
        await Assertions.Expect(page.Locator(".run, .run-all, .stop")).ToHaveCountAsync(0);
        await page.Locator("#cell-product .run-live").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("dotnet run --project lib/Reader");
    }

    [Fact]
    public async Task Contents_chapters_and_their_links_lead_to_each_other()
    {
        var page = await chromium.OpenAsync(site.At("index.html"));
        await page.GetByText("Begin: 01 First steps").ClickAsync();
        await page.GetByText("the second chapter").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/chapters/02-second-thoughts\.html\#a-longer-word$"), new() { Timeout = 60_000 });
        await page.Locator(".home").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/books/ce/index\.html$"), new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task The_notebook_is_downloaded()
    {
        var page = await FirstAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".bar .download").ClickAsync());
        Assert.Equal("01-first-steps.ipynb", download.SuggestedFilename);
    }

    [Theory]
    [InlineData("index.html", false)]
    [InlineData("run-it.html", false)]
    [InlineData("chapters/01-first-steps.html", false)]
    [InlineData("index.html", true)]
    [InlineData("chapters/01-first-steps.html", true)]
    public async Task A_page_asks_for_nothing_that_is_missing(string path, bool atTheRoot)
    {
        var complaints = new List<string>();
        var page = await chromium.OpenAsync(atTheRoot ? site.AtRoot(path) : site.At(path));
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                complaints.Add($"{response.Status} {response.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(complaints);
    }
}
