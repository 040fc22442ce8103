using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>The kernel helps while one types.</summary>
public sealed class AssistanceTests(PageFixture book, ChromiumFixture chromium)
{
    private async Task<(IPage Page, ILocator Cell)> WithKernelAsync()
    {
        var page = await book.FirstAsync(chromium);
        var cell = page.Locator("#cell-product");
        await PageFixture.WriteAsync(cell, "6 * 9");
        await PageFixture.RunAsync(cell);
        await Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-kernel-status", "idle");
        await PageFixture.WriteAsync(cell, "");
        return (page, cell);
    }

    [Fact]
    public async Task A_dot_offers_what_can_follow_and_Tab_or_Enter_takes_it()
    {
        var (page, cell) = await WithKernelAsync();
        await page.Keyboard.TypeAsync("Loss.BinaryCrossEntropyWith", new() { Delay = 20 });
        await Assertions.Expect(page.Locator(".cm-tooltip-autocomplete li").First).ToContainTextAsync("BinaryCrossEntropyWithLogits", new() { Timeout = PageFixture.Patience });
        await page.WaitForTimeoutAsync(200); // CodeMirror takes no Enter in the first moments, so that nobody completes by accident.
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cell.Locator(".cm-content")).ToContainTextAsync("Loss.BinaryCrossEntropyWithLogits");
    }

    [Fact]
    public async Task A_key_explains_the_name_at_the_cursor()
    {
        var (page, cell) = await WithKernelAsync();
        await page.Keyboard.InsertTextAsync("Loss.LogLoss");
        await page.Mouse.MoveAsync(0, 0); // Pointing at a name explains it too.
        await page.Keyboard.PressAsync("Control+Shift+Space");
        await Assertions.Expect(cell.Locator(".explanation")).ToContainTextAsync("LogLoss", new() { Timeout = PageFixture.Patience });
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(cell.Locator(".explanation")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_kernel_typing_is_only_typing()
    {
        var complaints = new List<string>();
        var page = await book.FirstAsync(chromium);
        page.PageError += (_, error) => complaints.Add(error);
        await PageFixture.WriteAsync(page.Locator("#cell-product"), "");
        await page.Keyboard.TypeAsync("Loss.");
        await page.Keyboard.PressAsync("Control+Space");
        await Assertions.Expect(page.Locator("#cell-product .cm-content")).ToHaveTextAsync("Loss.");
        Assert.Empty(complaints);
    }
}
