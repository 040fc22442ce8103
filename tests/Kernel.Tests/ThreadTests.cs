namespace CrossEntropy.Kernel.Tests;

public sealed class ThreadTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Theory]
    [InlineData("new System.Threading.Thread(() => throw new InvalidOperationException(\"astray\")).Start();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new InvalidOperationException(\"astray\"));")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new InvalidOperationException(\"astray\"), null, 0, -1);")]
    public async Task An_exception_on_a_thread_of_the_cell_is_shown_and_the_variables_stay(string code)
    {
        await kernel.RunAsync("var kept = 42;");
        var cell = await kernel.RunAsync($"{code}\nSystem.Threading.Thread.Sleep(500);");
        Assert.Contains("InvalidOperationException: astray", cell.Text("stderr"), StringComparison.Ordinal);
        Assert.Equal("42", (await kernel.RunAsync("kept")).ResultText);
    }

    [Fact]
    public async Task A_stop_ends_the_loops_of_a_cells_own_threads()
    {
        var cell = kernel.Execute("var ticks = 0L; var worker = new System.Threading.Thread(() => { while (true) ticks++; }); worker.Start(); Console.WriteLine(1); worker.Join();");
        await cell.Printed();
        await kernel.InterruptAsync();
        await cell.Ended();
        Assert.Equal("False", (await kernel.RunAsync("System.Threading.Thread.Sleep(200); worker.IsAlive.ToString()")).ResultText);
    }
}
