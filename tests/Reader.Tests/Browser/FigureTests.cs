using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>Figures move, speak and follow the theme, in both homes of the book.</summary>
public sealed class FigureTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static ILocator Cell(IPage page) => page.Locator("#cell-sliding");

    private static ILocator Slider(IPage page) => Cell(page).GetByRole(AriaRole.Slider);

    private static ILocator Bars(IPage page) => Cell(page).Locator(".figure.live .bars .point path");

    /// <summary>The height of the last bar tells which base the slider stands at.</summary>
    private static async Task<string> DrawnAsync(IPage page) => await Bars(page).Last.GetAttributeAsync("d") ?? "";

    private async Task<IPage> WithFigureAsync(Home home, BrowserNewContextOptions? options = null)
    {
        var page = await homes.FirstAsync(home, options);
        await Cell(page).ScrollIntoViewIfNeededAsync();
        await Bars(page).Last.WaitForAsync(new() { Timeout = PageFixture.Patience });
        return page;
    }

    [Theory]
    [BothHomes]
    public async Task A_slider_moves_by_the_keyboard_and_says_the_step_and_not_its_index(Home home)
    {
        var page = await WithFigureAsync(home);
        var before = await DrawnAsync(page);
        await Slider(page).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Bars(page).Last).Not.ToHaveAttributeAsync("d", before);
        Assert.Matches("base.*4", await Slider(page).GetAttributeAsync("aria-valuetext") ?? "");
    }

    [Theory]
    [BothHomes]
    public async Task A_slider_moves_by_the_mouse_while_it_is_dragged(Home home)
    {
        var page = await WithFigureAsync(home);
        var before = await DrawnAsync(page);
        var box = (await Slider(page).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 8, box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width - 4, box.Y + (box.Height / 2), new() { Steps = 5 });
        await Assertions.Expect(Bars(page).Last).Not.ToHaveAttributeAsync("d", before);
        await Assertions.Expect(Slider(page)).ToHaveValueAsync("2");
    }

    [Theory]
    [BothHomes]
    public async Task A_slider_moves_by_a_finger(Home home)
    {
        var options = PageFixture.Wide(360);
        options.HasTouch = true;
        var page = await WithFigureAsync(home, options);
        var before = await DrawnAsync(page);
        var box = (await Slider(page).BoundingBoxAsync())!;
        await page.Touchscreen.TapAsync(box.X + box.Width - 4, box.Y + (box.Height / 2));
        await Assertions.Expect(Bars(page).Last).Not.ToHaveAttributeAsync("d", before);
    }

    [Fact]
    public async Task Each_step_draws_the_same_in_both_homes()
    {
        Assert.Equal(await StepsAsync(Home.Live), await StepsAsync(Home.Exported));

        async Task<string[]> StepsAsync(Home home)
        {
            var page = await WithFigureAsync(home);
            await Slider(page).FocusAsync();
            var steps = new List<string>();
            foreach (var key in (string[])["Home", "ArrowRight", "ArrowRight"])
            {
                await page.Keyboard.PressAsync(key);
                await page.EvaluateAsync("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
                steps.Add(await DrawnAsync(page));
            }
            return [.. steps];
        }
    }

    [Theory]
    [BothHomes]
    public async Task What_a_figure_shows_is_read_out(Home home)
    {
        var page = await WithFigureAsync(home);
        await Assertions.Expect(Cell(page).GetByRole(AriaRole.Img, new() { Name = "Two bars that shrink together as the base grows." })).ToBeVisibleAsync();
    }

    [Theory]
    [BothHomes]
    public async Task Its_letters_follow_the_system_s_theme_and_the_switch(Home home)
    {
        var page = await WithFigureAsync(home, new() { ColorScheme = ColorScheme.Light });
        var letters = Cell(page).Locator(".xtick text").First;
        var light = await ColourAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(letters).Not.ToHaveCSSAsync("fill", light);
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to light colours" }).ClickAsync();
        await Assertions.Expect(letters).ToHaveCSSAsync("fill", light);

        Task<string> ColourAsync() => letters.EvaluateAsync<string>("text => getComputedStyle(text).fill");
    }
}
