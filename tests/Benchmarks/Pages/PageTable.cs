using System.Globalization;
using Microsoft.Playwright;
using Reader.Tests.Browser;
using Shared.Tests;

namespace CrossEntropy.Benchmarks.Pages;

/// <summary>What a reader waits for, beside what it should be at most. A fresh server and a fresh profile for each round.</summary>
internal static class PageTable
{
    private const string First = "chapters/01-one-prediction", Heavy = "chapters/07-training";

    public static async Task RunAsync(int rounds)
    {
        if (SystemChromium.Path is null)
        {
            Console.WriteLine($"\nThe page is not timed. {SystemChromium.Missing}");
            return;
        }
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = SystemChromium.Path, ChromiumSandbox = false, Args = ["--disable-gpu"] });
        var waits = new Waits();
        for (var round = 0; round < rounds; round++)
            await RoundAsync(browser, waits);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe page, {rounds} rounds\n"));
        waits.Write();
    }

    private static async Task RoundAsync(IBrowser browser, Waits waits)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await using var server = await BookServer.StartAsync();
        waits.Add("server ready to chapter 01 readable", 1, await PageClock.UntilReadableAsync(page, server.At(First)));

        // The reader reads for five seconds; meanwhile the spare kernel gets ready.
        await page.WaitForTimeoutAsync(5000);
        var cells = page.Locator(".cell.code:not(.quiet, .aside)");
        waits.Add("first answer, after five seconds of reading", 0.3, await PageClock.UntilAnsweredAsync(cells.Nth(0)));

        var cell = cells.Nth(1);
        await cell.ScrollIntoViewIfNeededAsync();
        await PageClock.UntilDrawnAsync(cell, "6 * 7");
        waits.Add("a later cell, 6 * 7", 0.1, await PageClock.UntilAnsweredAsync(cell));
        waits.Add("a letter typed", 0.05, await PageClock.UntilDrawnAsync(cell, "var loss = -Math.Log(0.25);"));
        await PageClock.UntilDrawnAsync(cells.Nth(2), "while (true) { }");
        await cells.Nth(2).Locator(".run").ClickAsync();
        waits.Add("a letter typed while the kernel works", 0.05, await PageClock.UntilDrawnAsync(cell, "var loss = -Math.Log(0.25);"));

        waits.Add("the heaviest chapter (07) readable", 1, await PageClock.UntilReadableAsync(page, server.At(Heavy)));
        waits.Add("the heaviest chapter, seen before", 1, await PageClock.UntilReadableAsync(page, server.At(Heavy)));
    }
}
