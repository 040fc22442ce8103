using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>What a page does when its connection to the kernel goes and comes back at the worst moment.</summary>
public sealed class ConnectionTests(PageFixture pages, ChromiumFixture chromium)
{
    /// <summary>Gives every connection a number, lets the second one never open, and keeps back what the third one hears until it is let go.</summary>
    private const string SlowConnections = """
        (() => {
          let count = 0;
          let held = [];
          window.letGo = () => { const waiting = held; held = undefined; waiting.forEach((hear) => hear()); };
          window.WebSocket = class extends WebSocket {
            number = ++count;
            set onopen(hear) { super.onopen = this.number === 2 ? null : hear; }
            set onmessage(hear) { super.onmessage = this.number !== 3 ? hear : (event) => (held ? held.push(() => hear(event)) : hear(event)); }
          };
        })();
        """;

    [Fact]
    public async Task What_is_run_right_after_a_restart_is_not_taken_for_a_run_that_the_death_cut_off()
    {
        var page = await chromium.BlankAsync();
        await page.AddInitScriptAsync(SlowConnections);
        await page.GotoAsync(ChromiumFixture.At(pages.Reader, "/chapters/01-first-steps").AbsoluteUri);
        var cell = page.Locator(".cell.code:not(.quiet, .aside)").First;
        await PageFixture.WriteAsync(cell, "System.Environment.FailFast(\"on purpose\");");
        await cell.Locator(".run").ClickAsync();
        await Assertions.Expect(cell.Locator(".outputs")).ToContainTextAsync("The kernel was started again", new() { Timeout = PageFixture.Patience });
        await page.Locator(".restart").ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-kernel-status", "idle", new() { Timeout = PageFixture.Patience });
        await PageFixture.WriteAsync(cell, "6 * 7");
        await cell.Locator(".run").ClickAsync();
        await page.EvaluateAsync("letGo()");
        await Assertions.Expect(cell.Locator(".outputs")).ToHaveTextAsync("42", new() { Timeout = PageFixture.Patience });
    }
}
