using System.Reflection;
using Microsoft.Playwright;
using Reader.Tests.Export;

namespace Reader.Tests.Browser;

/// <summary>axe-core finds nothing on any page, in either theme.</summary>
public sealed class AccessibilityTests(PageFixture book, ExportFixture site, ChromiumFixture chromium)
{
    private readonly Homes homes = new(book, site, chromium);

    private static readonly string Axe = typeof(AccessibilityTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Axe").Value!;

    /// <summary>What axe finds by all of its rules or by one, a line for each place.</summary>
    internal static async Task<string> ViolationsAsync(IPage page, string? rule = null)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken));
        // axe takes a heading that is a formula for empty: it does not read MathML, which screen readers do. The drawn form of a formula, hidden from
        // them, has the colour of the text around it; its thousands of pieces would take a third of the time.
        return await page.EvaluateAsync<string>("""
            rule => axe.run({ exclude: ['.katex-html'] }, { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) }).then(({ violations }) =>
              violations.flatMap(({ id, nodes }) => nodes.filter(({ target }) => id !== 'empty-table-header' || !document.querySelector(target[0]).querySelector('math')).map(node => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary.replaceAll('\n', ' ')}`)).join('\n'))
            """, rule);
    }

    [Theory]
    [InlineData(Home.Live, "", ColorScheme.Light, 1280)]
    [InlineData(Home.Live, "", ColorScheme.Dark, 360)]
    [InlineData(Home.Live, "chapters/01-first-steps", ColorScheme.Light, 1280)]
    [InlineData(Home.Live, "chapters/01-first-steps", ColorScheme.Dark, 1280)]
    [InlineData(Home.Live, "chapters/01-first-steps", ColorScheme.Light, 360)]
    [InlineData(Home.Live, "chapters/02-second-thoughts", ColorScheme.Dark, 1280)]
    [InlineData(Home.Live, "chapters/nowhere", ColorScheme.Light, 1280)]
    [InlineData(Home.Exported, "", ColorScheme.Light, 1280)]
    [InlineData(Home.Exported, "", ColorScheme.Dark, 1280)]
    [InlineData(Home.Exported, "run-it", ColorScheme.Light, 1280)]
    [InlineData(Home.Exported, "run-it", ColorScheme.Dark, 360)]
    [InlineData(Home.Exported, "chapters/01-first-steps", ColorScheme.Light, 1280)]
    [InlineData(Home.Exported, "chapters/01-first-steps", ColorScheme.Dark, 360)]
    [InlineData(Home.Exported, "chapters/02-second-thoughts", ColorScheme.Dark, 1280)]
    public async Task A_page_keeps_nobody_out(Home home, string path, ColorScheme colours, int width)
    {
        var options = PageFixture.Wide(width);
        options.ColorScheme = colours;
        var page = await homes.OpenAsync(home, path, options);
        await ShowEverythingAsync(page);
        Assert.Equal("", await ViolationsAsync(page));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("?")]
    public async Task A_sheet_keeps_nobody_out(string key)
    {
        var page = await homes.FirstAsync(Home.Live);
        await page.Keyboard.PressAsync(key);
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        if (key == "/")
        {
            await page.Keyboard.TypeAsync("guess");
            await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        }
        Assert.Equal("", await ViolationsAsync(page));
    }

    /// <summary>Every result uncovered: by the page's own hand, as a mouse that travels to each takes seconds.</summary>
    internal static Task ShowResultsAsync(IPage page) => page.Locator(".prediction-show").EvaluateAllAsync<int>("buttons => buttons.map(button => button.click()).length");

    /// <summary>Every result uncovered and every figure drawn.</summary>
    internal static async Task ShowEverythingAsync(IPage page)
    {
        await ShowResultsAsync(page);
        foreach (var figure in await page.Locator(".figure").AllAsync())
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figure).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("live"), new() { Timeout = PageFixture.Patience });
        }
        // A hover would show what rests faintly; axe looks at the page at rest.
        await page.Mouse.MoveAsync(0, 0);
    }
}
