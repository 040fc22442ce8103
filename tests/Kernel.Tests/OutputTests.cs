namespace CrossEntropy.Kernel.Tests;

public sealed class OutputTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    private const string SelfShowing = """
        class TypeFormatterSourceAttribute(Type source) : Attribute { public Type FormatterSourceType => source; public string[] PreferredMimeTypes { get; set; } }
        class Source { public IEnumerable<object> CreateTypeFormatters() => [new Json(), new Html()]; }
        class Json { public string MimeType => "application/vnd.plotly.v1+json"; public bool Format(object x, System.IO.TextWriter w) { w.Write("{\"data\":[1]}"); return true; } }
        class Html { public string MimeType => "text/html"; public bool Format(object x, System.IO.TextWriter w) { w.Write("<b>figure</b>"); return true; } }
        [TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/html"])] class Figure { public override string ToString() => "a figure"; }
        class Derived : Figure { }
        """;

    [Fact]
    public async Task Text_values_and_errors_come_in_the_order_they_were_written()
    {
        var conversation = await kernel.RunAsync("Console.Write(1); Console.Error.Write(2); display(3); Console.Write(4); 5");
        Assert.Equal(["busy", "execute_input", "stream", "stream", "display_data", "stream", "execute_result", "execute_reply", "idle"], conversation.Types);
    }

    [Fact]
    public async Task Text_comes_while_the_cell_runs()
    {
        var conversation = await kernel.RunAsync("Console.WriteLine(\"first\"); await Task.Delay(400); Console.WriteLine(\"second\");");
        var times = conversation.TimesOf("stream");
        Assert.True(times[1] - times[0] > TimeSpan.FromMilliseconds(200), "both lines came together");
    }

    [Fact]
    public async Task A_line_without_end_does_not_wait_for_one()
    {
        var conversation = await kernel.RunAsync("Console.Write(\"half\"); System.Threading.Thread.Sleep(400); Console.Write(\" line\");");
        Assert.Equal(2, conversation.All("stream").Length);
    }

    [Fact]
    public async Task Many_lines_come_in_few_messages_and_none_is_lost()
    {
        var conversation = await kernel.RunAsync("for (var i = 0; i < 5000; i++) Console.WriteLine(i);");
        Assert.Equal(5000, conversation.Text("stdout").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(conversation.All("stream").Length, 1, 500);
    }

    [Fact]
    public async Task Text_that_looks_like_a_message_stays_text()
    {
        const string line = "{\"channel\":\"iopub\",\"header\":{\"msg_type\":\"status\"}}";
        Assert.Equal(line + "\n", (await kernel.RunAsync($"Console.WriteLine({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(line, quote: true)});")).Text("stdout"));
    }

    [Fact]
    public async Task A_string_is_plain_text_only()
    {
        var result = (await kernel.RunAsync("\"text\"")).Result;
        Assert.Equal(["text/plain"], result.AsObject().Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("new[] { 1, 2, 3 }")]
    [InlineData("new[] { new { Name = \"Li\", Loss = 0.2 } }")]
    public async Task Numbers_and_lists_are_html_without_a_style_block_and_plain_text(string expression)
    {
        var result = (await kernel.RunAsync(expression)).Result;
        Assert.NotEmpty((string)result["text/plain"]!);
        Assert.DoesNotContain("<style>", (string)result["text/html"]!, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', (string)result["text/html"]!);
    }

    [Fact]
    public async Task A_null_at_the_end_is_shown_as_null()
    {
        Assert.Equal("<null>", (await kernel.RunAsync("(string)null")).ResultText);
    }

    [Theory]
    [InlineData("Figure")]
    [InlineData("Derived")]
    public async Task A_type_with_its_own_formatters_is_shown_in_every_way_it_offers(string type)
    {
        await kernel.RunAsync(SelfShowing);
        var result = (await kernel.RunAsync($"new {type}()")).Result;
        Assert.Equal(1, (int)result["application/vnd.plotly.v1+json"]!["data"]![0]!);
        Assert.Equal("<b>figure</b>", (string)result["text/html"]!);
        Assert.Equal("a figure", (string)result["text/plain"]!);
    }

    [Fact]
    public async Task Display_works_inside_methods_and_types()
    {
        var conversation = await kernel.RunAsync("static void Show() => display(1);\nclass Shower { public Shower() => display(2); }\nShow(); new Shower();");
        Assert.Equal(2, conversation.All("display_data").Length);
    }

    [Fact]
    public async Task Display_shows_a_value_as_the_mime_type_asked_for()
    {
        var data = (await kernel.RunAsync("display(\"<b>bold</b>\", \"text/html\")")).All("display_data").Single()["data"]!;
        Assert.Contains("bold", (string)data["text/html"]!, StringComparison.Ordinal);
    }
}
