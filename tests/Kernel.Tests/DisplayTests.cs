namespace CrossEntropy.Kernel.Tests;

public sealed class DisplayTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task A_shown_value_is_replaced_where_it_stands()
    {
        var first = await kernel.RunAsync("var shown = display(1); shown.Update(2);");
        var later = await kernel.RunAsync("shown.Update(3);");
        var ids = first.All("display_data").Concat(first.All("update_display_data")).Concat(later.All("update_display_data"))
            .Select(content => (string)content["transient"]!["display_id"]!).ToList();
        Assert.Equal(3, ids.Count);
        Assert.Single(ids.Distinct());
        Assert.Equal("3", (string)later.All("update_display_data").Single()["data"]!["text/plain"]!);
    }

    [Fact]
    public async Task Display_as_the_last_expression_shows_its_value_once()
    {
        var cell = await kernel.RunAsync("display(1)");
        Assert.Equal(["busy", "execute_input", "display_data", "execute_reply", "idle"], cell.Types);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("wait: true", true)]
    public async Task A_cell_clears_what_it_has_shown(string argument, bool wait)
    {
        var cell = await kernel.RunAsync($"Console.Write(1); ClearOutput({argument}); Console.Write(2);");
        Assert.Equal(["busy", "execute_input", "stream", "clear_output", "stream", "execute_reply", "idle"], cell.Types);
        Assert.Equal(wait, (bool)cell.All("clear_output").Single()["wait"]!);
    }
}
