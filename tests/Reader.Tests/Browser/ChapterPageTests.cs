using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>What a reader does with a chapter, in a real browser.</summary>
public sealed class ChapterPageTests(ReaderFixture fixture, ChromiumFixture chromium)
{
    // Building and starting go on beside the tests: a first answer may take a while on two cores.
    private const int Patience = 60_000;

    private Task<IPage> OpenAsync() => chromium.OpenAsync(fixture.Reader, "/chapters/01-sample");

    private static ILocator Cell(IPage page, string id) => page.Locator($"#cell-{id}");

    private static ILocator Outputs(IPage page, string id) => Cell(page, id).Locator(".outputs");

    private static async Task EditAsync(IPage page, string id, string code)
    {
        await Cell(page, id).Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(code);
    }

    private static async Task RunAsync(IPage page, string id)
    {
        await Cell(page, id).Locator(".run").ClickAsync();
        await Assertions.Expect(Cell(page, id)).ToHaveAttributeAsync("data-state", new System.Text.RegularExpressions.Regex("done|error"), new() { Timeout = Patience });
    }

    [Fact]
    public async Task Formulas_are_typeset()
    {
        var page = await OpenAsync();
        await Assertions.Expect(Cell(page, "title").Locator(".katex-html")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_saved_figure_is_drawn_as_a_curve()
    {
        var page = await OpenAsync();
        await Cell(page, "figure").ScrollIntoViewIfNeededAsync();
        var line = Cell(page, "figure").Locator(".scatterlayer .js-line").First;
        await line.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        // A curve that falls: the drawn path begins higher on the screen than it ends.
        var path = await line.GetAttributeAsync("d") ?? "";
        var points = path[1..].Split('L', 'C', 'S', 'Q').Select(point => point.Split(',').Select(number => double.Parse(number.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.True(points.Length > 20, path);
        Assert.True(points[0][1] < points[^1][1] - 50, path);
    }

    [Fact]
    public async Task Every_cell_runs_in_order()
    {
        var page = await OpenAsync();
        await page.Locator(".run-all").ClickAsync();
        await Assertions.Expect(Cell(page, "words")).ToHaveAttributeAsync("data-state", "done", new() { Timeout = Patience });
        await Assertions.Expect(Outputs(page, "words")).ToContainTextAsync("shown by display");
        await Assertions.Expect(Outputs(page, "words")).ToContainTextAsync("written to the console");
    }

    [Fact]
    public async Task An_edited_cell_runs_and_shows_the_new_value()
    {
        var page = await OpenAsync();
        await EditAsync(page, "sum", "var x = 20;\nx + 1000");
        await RunAsync(page, "sum");
        await Assertions.Expect(Outputs(page, "sum")).ToContainTextAsync("1020");
    }

    [Fact]
    public async Task An_endless_loop_is_stopped_and_the_variables_stay()
    {
        var page = await OpenAsync();
        await RunAsync(page, "sum");
        await EditAsync(page, "figure", "while (true) { }");
        await Cell(page, "figure").Locator(".run").ClickAsync();
        await Assertions.Expect(Cell(page, "figure")).ToHaveAttributeAsync("data-state", "running", new() { Timeout = Patience });
        await Cell(page, "figure").Locator(".stop").ClickAsync();
        await Assertions.Expect(Cell(page, "figure")).ToHaveAttributeAsync("data-state", "stopped", new() { Timeout = Patience });
        await EditAsync(page, "words", "x + 500");
        await RunAsync(page, "words");
        await Assertions.Expect(Outputs(page, "words")).ToContainTextAsync("520");
    }

    [Fact]
    public async Task A_cell_that_takes_its_time_says_how_much()
    {
        var page = await OpenAsync();
        await EditAsync(page, "sum", "System.Threading.Thread.Sleep(1200);");
        await RunAsync(page, "sum");
        await Assertions.Expect(Cell(page, "sum").Locator(".progress")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Done after \d+\.\d s$"));
    }

    [Fact]
    public async Task What_is_printed_in_parts_is_one_line_and_a_return_writes_over_it()
    {
        var page = await OpenAsync();
        await EditAsync(page, "sum", "Console.Write(\"10 \"); Console.Write(\"%\"); await Task.Delay(200); Console.Write(\"\\r20 %\"); await Task.Delay(200); Console.Write(\"\\n\\nend\");");
        await RunAsync(page, "sum");
        Assert.Equal("20 %\n\nend", await Outputs(page, "sum").Locator(".output-text").TextContentAsync());
    }

    [Fact]
    public async Task A_compile_error_points_at_its_line()
    {
        var page = await OpenAsync();
        await EditAsync(page, "sum", "var x = 20;\nvar y = x +;\ny");
        await RunAsync(page, "sum");
        await Assertions.Expect(Outputs(page, "sum")).ToContainTextAsync("(2,");
        await Assertions.Expect(Cell(page, "sum").Locator(".cm-line.error-line")).ToHaveTextAsync("var y = x +;");
    }

    [Fact]
    public async Task A_reload_keeps_the_edit_and_reset_brings_the_original_back()
    {
        var page = await OpenAsync();
        await EditAsync(page, "sum", "var x = 1;\nx + 1");
        await page.ReloadAsync();
        await Assertions.Expect(Cell(page, "sum").Locator(".cm-content")).ToContainTextAsync("x + 1");
        await Cell(page, "sum").Locator(".reset").ClickAsync();
        await Assertions.Expect(Cell(page, "sum").Locator(".cm-content")).ToContainTextAsync("x + 22");
        await page.ReloadAsync();
        await Assertions.Expect(Cell(page, "sum").Locator(".cm-content")).ToContainTextAsync("x + 22");
    }

    [Fact]
    public async Task A_dead_kernel_is_said_so_and_a_restart_runs_again()
    {
        var page = await OpenAsync();
        await EditAsync(page, "sum", "System.Environment.FailFast(\"on purpose\");");
        await Cell(page, "sum").Locator(".run").ClickAsync();
        await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync("The kernel has stopped", new() { Timeout = Patience });
        await Assertions.Expect(Cell(page, "sum")).ToHaveAttributeAsync("data-state", "error");
        await page.Locator(".banner").GetByRole(AriaRole.Button, new() { Name = "Restart" }).ClickAsync();
        await EditAsync(page, "sum", "1 + 1");
        await Cell(page, "sum").Locator(".run").ClickAsync();
        await Assertions.Expect(Outputs(page, "sum")).ToHaveTextAsync("2", new() { Timeout = Patience });
    }

    [Fact]
    public async Task A_cell_for_another_host_is_not_run()
    {
        var page = await OpenAsync();
        await Assertions.Expect(Cell(page, "skipped").Locator(".run")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_is_loaded_from_elsewhere_and_nothing_is_complained_of()
    {
        var complaints = new List<string>();
        var page = await OpenAsync();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(fixture.Reader.Server.Address.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("ws:", StringComparison.Ordinal))
                complaints.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.ReloadAsync();
        await Cell(page, "figure").ScrollIntoViewIfNeededAsync();
        await RunAsync(page, "figure");
        Assert.Empty(complaints);
    }
}
