namespace CrossEntropy.Kernel.Tests;

public sealed class LimitTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task A_million_lines_are_cut_with_a_notice()
    {
        var cell = await kernel.RunAsync("for (var i = 0; i < 1_000_000; i++) Console.WriteLine($\"line {i}\");");
        Assert.Equal(1_000_000, cell.Text("stdout").Length);
        Assert.Contains("The cell wrote 11,888,890 characters; those after the first 1,000,000 are not shown.", cell.Text("stderr"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.Write(new string('x', 200_000_000));")]
    [InlineData("new string('x', 200_000_000)")]
    [InlineData("display(new string('x', 200_000_000), \"text/html\");")]
    [InlineData("throw new Exception(new string('x', 200_000_000));")]
    public async Task A_text_of_200_MB_is_cut(string code)
    {
        var cell = await kernel.RunAsync(code);
        Assert.True(cell.Characters < 3_000_000, $"{cell.Characters}");
        Assert.Equal("2", (await kernel.RunAsync("1 + 1")).ResultText);
    }

    [Fact]
    public async Task A_value_too_large_to_show_is_named()
    {
        var cell = await kernel.RunAsync("display(new string('x', 50_000_000));");
        Assert.Contains("This output has 50,000,000 characters of text/plain and is not shown", (string)cell.All("display_data").Single()["data"]!["text/plain"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_values_are_shown_and_the_others_counted()
    {
        var cell = await kernel.RunAsync("for (var i = 0; i < 1500; i++) display(i);");
        Assert.Equal(1000, cell.All("display_data").Length);
        Assert.Contains("The cell showed 1,500 values", cell.Text("stderr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_cell_has_a_limit_of_its_own()
    {
        await kernel.RunAsync("Console.Write(new string('x', 2_000_000));");
        var cell = await kernel.RunAsync("Console.Write(\"again\");");
        Assert.Equal(("again", ""), (cell.Text("stdout"), cell.Text("stderr")));
    }
}
