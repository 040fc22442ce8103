using System.Diagnostics;

namespace CrossEntropy.Kernel.Tests;

public sealed class InterruptTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    // Under two seconds when the machine is idle: what takes longer is killed by the server.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // Seconds without a checkpoint, so longer than a stop waits before it aborts; and it ends by itself.
    private const string LibraryLoop = "Enumerable.Repeat(1, int.MaxValue).Count(int.IsNegative);";

    public static TheoryData<string> Hangs =>
    [
        "while (true) { }",
        "for (var i = 0L; ; i++) { }",
        "while (true) { try { while (true) { } } catch { } }",
        "while (true) { try { System.Threading.Thread.Sleep(10); } catch (Exception) { } }",
        "var lists = 0; while (true) { lists += new List<int> { 1 }.Count; }",
        "int Fib(int k) => k < 2 ? 1 : Fib(k - 1) + Fib(k - 2);\nFib(90)",
        "Enumerable.Range(0, int.MaxValue).Select(i => new List<int> { i }).Count(l => l.Count == 0)",
        "var n = 0; again: n++; goto again;",
        "System.Threading.Thread.Sleep(-1);",
        "try { System.Threading.Thread.Sleep(-1); } catch { }",
        "await Task.Delay(-1);",
        "await Task.Delay(10); while (true) { }",
        "while (true) { await Task.Delay(1); }",
        "while (true) { await Task.Yield(); }",
        "async Task Deep() { await Task.Delay(1); while (true) { } }\nawait Deep();",
        "Task.Delay(-1).Wait();",
        "new TaskCompletionSource<int>().Task.Result",
        "await Task.Run(() => System.Threading.Thread.Sleep(-1));",
        "var gate = new object(); var held = new System.Threading.ManualResetEventSlim(); new System.Threading.Thread(() => { lock (gate) { held.Set(); System.Threading.Thread.Sleep(-1); } }) { IsBackground = true }.Start(); held.Wait(); lock (gate) { }",
        "lock (\"x\") System.Threading.Monitor.Wait(\"x\");",
        "new System.Threading.SemaphoreSlim(0).Wait();",
        "while (true) Console.WriteLine(1);",
        "while (true) { display(1); System.Threading.Thread.Sleep(1); }",
        "System.Threading.Tasks.Parallel.For(0L, long.MaxValue, i => { });",
        "System.Threading.Tasks.Parallel.For(0L, long.MaxValue, i => Math.Sqrt(i));",
        "void Body(long i) => Math.Sqrt(i);\nSystem.Threading.Tasks.Parallel.For(0L, long.MaxValue, Body);",
        "System.Threading.Tasks.Parallel.For(0, 100, i => { while (true) { } });",
        "System.Threading.Tasks.Parallel.ForEach(Enumerable.Range(0, int.MaxValue), i => { });",
        "Enumerable.Range(0, int.MaxValue).AsParallel().Count(i => Math.Sqrt(i) < 0)",
        "Console.ReadLine();",
        "new System.Threading.Thread(() => { while (true) { } }) { IsBackground = true }.Start(); System.Threading.Thread.Sleep(-1);",
        "IEnumerable<int> Forever() { while (true) yield return 1; }\nForever().Count()",
    ];

    [Theory]
    [MemberData(nameof(Hangs))]
    public async Task A_stopped_cell_ends_and_keeps_the_state(string hang)
    {
        var cell = kernel.Execute($"var before = 42; Console.WriteLine(\"started\");\n{hang}", allowStdin: true);
        await cell.Printed();
        var watch = Stopwatch.StartNew();
        await kernel.InterruptAsync();
        await cell.Ended();

        Assert.Equal("KernelInterrupted", cell.ErrorName);
        Assert.Equal("The cell was stopped.", (string)cell.All("error").Single()["evalue"]!);
        Assert.Equal("idle", cell.Types[^1]);
        Assert.Equal("42", (await kernel.RunAsync("before")).ResultText);
        Assert.True(watch.Elapsed < Limit, $"It took {watch.Elapsed}.");
        TestContext.Current.SendDiagnosticMessage("{0} {1}", watch.ElapsedMilliseconds, hang);
    }

    [Fact]
    public async Task After_a_stop_cells_sleep_await_and_lock_as_before()
    {
        var cell = kernel.Execute("Console.WriteLine(1); System.Threading.Thread.Sleep(-1);");
        await cell.Printed();
        await kernel.InterruptAsync();
        await cell.Ended();
        Assert.Equal("3", (await kernel.RunAsync("System.Threading.Thread.Sleep(300); for (var i = 0; i < 50; i++) await Task.Run(() => System.Threading.Thread.Sleep(1)); await Task.Delay(100); 3")).ResultText);
    }

    [Fact]
    public async Task An_interrupt_without_a_cell_is_answered_and_harms_nothing()
    {
        Assert.Equal("ok", (await kernel.InterruptAsync()).Status);
        Assert.Equal("4", (await kernel.RunAsync("System.Threading.Thread.Sleep(150); 4")).ResultText);
    }

    [Fact]
    public async Task A_cell_that_waits_for_its_turn_is_stopped_with_the_one_that_runs()
    {
        var first = kernel.Execute("Console.WriteLine(1); while (true) { }");
        var second = kernel.Execute("while (true) { }");
        await first.Printed();
        await kernel.InterruptAsync();
        await first.Ended();
        Assert.Equal("Abandoned", (await second.Ended()).ErrorName);
    }

    [Fact]
    public async Task A_stop_that_comes_before_the_kernel_is_warm_stops_the_first_cell()
    {
        await using var fresh = new KernelProcess();
        await fresh.InitializeAsync();
        var cell = fresh.Execute("while (true) { }");
        await fresh.InterruptAsync();
        Assert.Equal("KernelInterrupted", (await cell.Ended()).ErrorName);
    }

    [Fact]
    public async Task A_result_that_never_ends_is_stopped_while_it_is_formatted()
    {
        var cell = kernel.Execute("class Slow { public int Value { get { Console.WriteLine(1); while (true) { } } } }\nnew Slow()");
        await cell.Printed();
        await kernel.InterruptAsync();
        Assert.Equal("KernelInterrupted", (await cell.Ended()).ErrorName);
    }

    // .NET 10 aborts such a loop or, now and then, the process with it; the server sees either.
    [Fact]
    public async Task A_loop_inside_a_library_ends_or_takes_the_process_along()
    {
        await using var fresh = new KernelProcess();
        await fresh.InitializeAsync();
        var cell = fresh.Execute($"Console.WriteLine(1); {LibraryLoop}");
        await cell.Printed();
        _ = fresh.InterruptAsync();
        try
        {
            Assert.Equal("KernelInterrupted", (await cell.Ended()).ErrorName);
        }
        catch (IOException)
        {
            Assert.True(await fresh.EndsAsync());
        }
    }

    // A formatter, for one, catches the exception of a stop and goes on to the next property; an abort there has ended the process.
    [Fact]
    public async Task A_cell_that_has_met_the_stop_is_not_aborted_on_its_way_out()
    {
        var cell = kernel.Execute($"try {{ Console.WriteLine(1); while (true) {{ }} }} catch {{ }}\n{LibraryLoop} Console.WriteLine(\"out\");");
        await cell.Printed();
        await kernel.InterruptAsync();
        await cell.Ended();
        Assert.Equal("KernelInterrupted", cell.ErrorName);
        Assert.EndsWith("out\n", cell.Text("stdout"), StringComparison.Ordinal);
    }
}
