using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>Counts the bytes that a page takes from the network, headers and compression included, as Chromium's own tools count them.</summary>
internal sealed class PageTraffic
{
    private double bytes;

    public static async Task<PageTraffic> OfAsync(IPage page)
    {
        var traffic = new PageTraffic();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => traffic.bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        return traffic;
    }

    /// <summary>Opens a page and reads it to its end, so that every figure on it is drawn; the bytes that took.</summary>
    public async Task<double> OfReadingAsync(IPage page, Uri address)
    {
        bytes = 0;
        await page.GotoAsync(address.AbsoluteUri);
        await page.EvaluateAsync("""
            async () => {
              for (const show of document.querySelectorAll('.prediction-show')) if (show.checkVisibility()) show.click();
              for (const part of document.querySelectorAll('.figure, .math')) {
                part.scrollIntoView({ behavior: 'instant' });
                do await new Promise(requestAnimationFrame); while (part.matches('.figure:not(.live)') && part.checkVisibility());
              }
            }
            """);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return bytes;
    }
}
