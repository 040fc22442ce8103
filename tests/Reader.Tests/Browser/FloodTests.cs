using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>What a runaway cell can put into the page.</summary>
public sealed class FloodTests(ReaderFixture fixture, ChromiumFixture chromium)
{
    [Theory]
    [InlineData("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(i);", "The rest of this output is not shown")]
    [InlineData("new string('x', 200_000_000)", "200,000,000 characters of text/plain and is not shown")]
    [InlineData("#r \"../../../lib/CrossEntropy/bin/CrossEntropy.dll\"\nnew CrossEntropy.Plot(\"Ten million\").Line(\"y\", Enumerable.Range(0, 10_000_000).Select(i => i / 7.0), Enumerable.Range(0, 10_000_000).Select(i => i / 3.0))", "1 in 500 of 10,000,000 points is drawn")]
    [InlineData("for (var i = 0; i < 5_000; i++) display(i);", "The rest of this output is not shown")]
    public async Task The_page_shows_a_part_and_says_that_it_is_one(string code, string notice)
    {
        var page = await chromium.OpenAsync(fixture.Reader, "/chapters/01-sample");
        var cell = page.Locator("#cell-sum");
        await PageFixture.WriteAsync(cell, code);
        await PageFixture.RunAsync(cell);
        await Assertions.Expect(cell.Locator(".outputs")).ToContainTextAsync(notice, new() { Timeout = PageFixture.Patience });
        var characters = await cell.Locator(".outputs").EvaluateAsync<int>("e => e.textContent.length");
        Assert.True(characters < 120_000, $"The page holds {characters} characters.");
        var memory = await page.EvaluateAsync<long>("() => performance.memory.usedJSHeapSize") >> 20;
        Assert.True(memory < 200, $"The page takes {memory} MB.");
        TestContext.Current.SendDiagnosticMessage("{0:N0} characters and {1} MB in the page: {2}", characters, memory, code[..Math.Min(60, code.Length)]);
    }
}
