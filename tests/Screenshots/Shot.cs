using CrossEntropy.Benchmarks.Pages;
using Microsoft.Playwright;

namespace CrossEntropy.Screenshots;

/// <summary>A picture of a page: what it shows is set up as a reader would, by clicks and keys.</summary>
/// <param name="File">Where it is kept, from the repository's root.</param>
/// <param name="Page">The page, by its path.</param>
/// <param name="Width">The window's width, in CSS pixels.</param>
/// <param name="Height">The window's height.</param>
/// <param name="Colours">The system's choice of theme.</param>
/// <param name="Arrange">What the reader does first.</param>
internal sealed record Shot(string File, string Page, int Width, int Height, ColorScheme Colours, Func<IPage, Task> Arrange)
{
    public static IReadOnlyList<Shot> All { get; } =
    [
        new("tests/Screenshots/cover.png", "", 1160, 840, ColorScheme.Light, _ => Task.CompletedTask),
        new("tests/Screenshots/chapter.png", "chapters/01-one-prediction", 1160, 1180, ColorScheme.Light, async page =>
        {
            await PredictAsync(page.Locator("#cell-curve"), "a fixed amount more");
            await ToTopAsync(page.Locator("#the-shape-of-the-price"), 130);
        }),
        new("tests/Screenshots/phone.png", "chapters/01-one-prediction", 390, 844, ColorScheme.Dark, async page =>
        {
            var cell = page.Locator("#cell-base-figure");
            await PredictAsync(cell, "no");
            await ToTopAsync(cell.Locator(".outputs"), 350);
        }),
        new("lib/Reader/web/preview.png", "", 1200, 630, ColorScheme.Light, page => page.AddStyleTagAsync(new()
        {
            // The cover alone, as large as a preview is: it is looked at in the size of a stamp.
            Content = """
                .bar, .part, .begin { display: none !important; }
                main.cover { display: block; padding: 0; }
                .opening { zoom: 1.45; height: calc(630px / 1.45); padding: 0 50px; flex-wrap: nowrap; }
                .opening-words { flex: 0 0 21rem; }
                .cover h1 { font-size: 2.75rem; }
                .cover .lead { margin: 0; font-size: 1rem; }
                """,
        })),
    ];

    public async Task TakeAsync(IBrowser browser, BookServer server, string path)
    {
        await using var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = Width, Height = Height },
            // A phone's screen is finer than a page in a README, which shows it at half its size.
            DeviceScaleFactor = Width < 600 ? 2 : 1,
            HasTouch = Width < 600,
            ColorScheme = Colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.At(Page).AbsoluteUri);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Arrange(page);
        await page.WaitForFunctionAsync("() => document.fonts.status === 'loaded' && [...document.querySelectorAll('.figure')].every(figure => !figure.checkVisibility() || figure.getBoundingClientRect().bottom < 0 || figure.getBoundingClientRect().top > innerHeight || figure.matches('.live'))");
        // The pointer rests where nothing answers to it.
        await page.Mouse.MoveAsync(0, 0);
        await page.WaitForTimeoutAsync(500);
        await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }

    private static async Task PredictAsync(ILocator cell, string prediction)
    {
        await cell.GetByLabel("Your prediction").FillAsync(prediction);
        await cell.Locator(".prediction-show").ClickAsync();
        await cell.Locator(".figure.live").WaitForAsync();
        await cell.Page.EvaluateAsync("document.activeElement?.blur()");
    }

    private static async Task ToTopAsync(ILocator place, int below) =>
        await place.EvaluateAsync("(place, below) => scrollTo({ top: place.getBoundingClientRect().top + scrollY - below, behavior: 'instant' })", below);
}
