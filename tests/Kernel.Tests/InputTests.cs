namespace CrossEntropy.Kernel.Tests;

public sealed class InputTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task A_cell_that_reads_a_line_asks_for_it()
    {
        var cell = kernel.Execute("Console.Write(\"Name? \"); var name = Console.ReadLine(); var age = Console.ReadLine(); $\"{name}, {age}\"", allowStdin: true);
        await cell.Asked();
        Assert.Equal("Name? ", cell.Text("stdout"));
        kernel.Answer("Zhang");
        kernel.Answer("Zhang again, which is dropped or taken as the second line");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        kernel.Answer("41");
        Assert.StartsWith("Zhang, ", (await cell.Ended()).ResultText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_are_read_from_the_line()
    {
        var cell = kernel.Execute("((char)Console.Read(), Console.ReadLine())", allowStdin: true);
        await cell.Asked();
        kernel.Answer("yes");
        Assert.Equal("( y, es )", (await cell.Ended()).ResultText.Replace("(y", "( y", StringComparison.Ordinal).Replace("es)", "es )", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_takes_no_questions_is_not_asked()
    {
        var cell = await kernel.Execute("Console.ReadLine()", allowStdin: false).Ended();
        Assert.Equal("InvalidOperationException", cell.ErrorName);
        Assert.DoesNotContain("input_request", cell.Types);
    }

    [Fact]
    public async Task A_stopped_cell_no_longer_waits_for_its_answer()
    {
        var cell = kernel.Execute("Console.ReadLine()", allowStdin: true);
        await cell.Asked();
        await kernel.InterruptAsync();
        Assert.Equal("KernelInterrupted", (await cell.Ended()).ErrorName);
        kernel.Answer("too late");
        Assert.Equal("2", (await kernel.RunAsync("1 + 1")).ResultText);
    }
}
