using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>A notebook is somebody else's text. Whatever stands in it, nothing acts on the page and nothing asks the kernel's interface.</summary>
public sealed class HostileNotebookTests(ChromiumFixture chromium)
{
    // Each would say in window.acted what it is, or ask the interface for what the page itself never asks.
    private static readonly string[] Attempts =
    [
        "<script>window.acted = `script`</script>",
        "<script src='/images/acts.js'></script>",
        "<img src='data:,' onerror='window.acted = `onerror`'>",
        "<svg onload='window.acted = `onload`'><script>window.acted = `script in SVG`</script></svg>",
        "<iframe srcdoc='<script>parent.acted = `frame`</script>'></iframe>",
        "<a class='bait' href='javascript:window.acted = `link`'>bait</a>",
        "<p class='bait' onclick='window.acted = `onclick`'>bait</p>",
        "<img src='/api/status?hostile'>",
        "<iframe src='/api/status?hostile'></iframe>",
        "<form method='post' action='/api/kernels?hostile'><button class='bait'>bait</button></form>",
        "<meta http-equiv='refresh' content='0; url=/api/status?hostile'>",
    ];

    [Theory]
    [InlineData("text")]
    [InlineData("saved output")]
    [InlineData("saved picture")]
    [InlineData("fresh output")]
    public async Task Nothing_in_a_notebook_acts(string place)
    {
        using var book = new TemporaryBook();
        Directory.CreateDirectory(Path.Combine(book.Directory, "images"));
        book.Write(Path.Combine("images", "acts.js"), "window.acted = 'acts.js';");
        book.Write("01-hostile.ipynb", Notebook(place));
        await using var reader = await RunningReader.StartAsync(book.Open());
        var page = await chromium.OpenAsync(reader, "/");
        var answered = new List<string>();
        page.Response += (_, response) =>
        {
            if (response.Ok && response.Url.Contains("/api/", StringComparison.Ordinal) && response.Url.Contains("hostile", StringComparison.Ordinal))
                answered.Add(response.Url);
        };

        await page.GotoAsync(new Uri(reader.Server.Address, "/chapters/01-hostile").AbsoluteUri);
        var cell = page.Locator("#cell-code");
        await Assertions.Expect(cell.Locator(".run")).ToBeVisibleAsync(new() { Timeout = PageFixture.Patience });
        if (place == "fresh output")
        {
            await PageFixture.RunAsync(cell);
            await Assertions.Expect(cell.Locator(".outputs")).ToContainTextAsync("harmless");
        }
        foreach (var bait in await page.Locator(".bait").AllAsync())
            await bait.DispatchEventAsync("click");
        await page.WaitForTimeoutAsync(500);

        Assert.Equal("/chapters/01-hostile", new Uri(page.Url).AbsolutePath);
        Assert.Null(await page.EvaluateAsync<string?>("() => window.acted ?? null"));
        Assert.Empty(answered);
        await page.Context.CloseAsync();
    }

    private static string Notebook(string place)
    {
        var hostile = string.Join("\n\n", Attempts);
        var outputs = place switch
        {
            "saved output" => new JsonArray(Output("text/html", hostile)),
            "saved picture" => new JsonArray(Output("image/svg+xml", $"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><foreignObject>{hostile}</foreignObject></svg>")),
            _ => [],
        };
        return new JsonObject
        {
            ["cells"] = new JsonArray(
                new JsonObject { ["cell_type"] = "markdown", ["id"] = "text", ["metadata"] = new JsonObject(), ["source"] = $"# Hostile\n\n{(place == "text" ? hostile : "")}" },
                new JsonObject { ["cell_type"] = "code", ["id"] = "code", ["metadata"] = new JsonObject(), ["source"] = $"display(@\"<p>harmless</p>{hostile}\", \"text/html\");", ["outputs"] = outputs, ["execution_count"] = null }),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString();
    }

    private static JsonObject Output(string mime, string text) =>
        new() { ["output_type"] = "display_data", ["data"] = new JsonObject { [mime] = text }, ["metadata"] = new JsonObject() };
}
