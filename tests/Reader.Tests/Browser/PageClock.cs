using System.Diagnostics;
using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>How long a reader waits for a page, a cell and a letter. The tests report it, the benchmark compares it with what it should be.</summary>
internal static class PageClock
{
    // Formulas typeset, cells ready to run, and no figure in the window without a picture.
    private const string Readable = """
        () => document.readyState === 'complete'
          && [...document.querySelectorAll('.cell.code')].every(cell => cell.dataset.state || cell.classList.contains('aside'))
          && [...document.querySelectorAll('.markdown .math')].every(formula => formula.classList.contains('typeset'))
          && [...document.querySelectorAll('.figure')].every(figure => {
               const { top, bottom } = figure.getBoundingClientRect();
               return bottom < 0 || top > innerHeight || figure.matches('.live, :has(.placeholder)'); })
        """;

    // From the press of Run to the cell's end with its outputs shown, on the page's own clock.
    private const string Answer = """
        cell => new Promise(told => {
          const began = performance.now();
          new MutationObserver((_, observer) => {
            if (!/done|error/.test(cell.dataset.state)) return;
            observer.disconnect();
            told((performance.now() - began) / 1000);
          }).observe(cell, { attributeFilter: ['data-state'] });
          cell.querySelector('.run').click(); })
        """;

    // The task that follows a frame's callbacks runs when the frame has been drawn.
    private const string Listen = """
        editor => {
          window.waits = [];
          editor.addEventListener('keydown', key => requestAnimationFrame(() => setTimeout(() => window.waits.push((performance.now() - key.timeStamp) / 1000))), true); }
        """;

    /// <summary>Opens an address; the seconds until everything a reader sees first is there.</summary>
    public static async Task<double> UntilReadableAsync(IPage page, Uri address)
    {
        var start = Stopwatch.GetTimestamp();
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync(Readable);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Runs a cell; the seconds until its answer is shown.</summary>
    public static Task<double> UntilAnsweredAsync(ILocator cell) => cell.EvaluateAsync<double>(Answer);

    /// <summary>Types into a cell's editor in place of what it says; for each letter the seconds until it is drawn.</summary>
    public static async Task<double[]> UntilDrawnAsync(ILocator cell, string code)
    {
        var editor = cell.Locator(".cm-content");
        await editor.ClickAsync();
        await cell.Page.Keyboard.PressAsync("Control+a");
        await editor.EvaluateAsync(Listen);
        await cell.Page.Keyboard.TypeAsync(code, new() { Delay = 40 });
        await cell.Page.WaitForTimeoutAsync(200);
        return await cell.Page.EvaluateAsync<double[]>("window.waits");
    }
}
