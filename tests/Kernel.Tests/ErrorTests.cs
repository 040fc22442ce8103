namespace CrossEntropy.Kernel.Tests;

public sealed class ErrorTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task A_compile_error_names_line_and_column_in_the_cell()
    {
        var conversation = await kernel.RunAsync("var a = 1;\nvar b = ;");
        Assert.Equal("CompilationError", conversation.ErrorName);
        Assert.Equal("(2,9): error CS1525: Invalid expression term ';'", conversation.ErrorValue);
        Assert.Equal(["(2,9): error CS1525: Invalid expression term ';'", "var b = ;", "        ^"], conversation.Traceback);
    }

    [Fact]
    public async Task An_error_is_published_once_and_writes_nothing_to_stderr()
    {
        var conversation = await kernel.RunAsync("nowhere");
        Assert.Equal(["busy", "execute_input", "error", "execute_reply", "idle"], conversation.Types);
    }

    [Fact]
    public async Task An_error_in_a_loaded_script_names_its_file()
    {
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "wrong.csx"), "int x = ;", TestContext.Current.CancellationToken);
        Assert.Contains("wrong.csx(1,9): error CS1525", (await kernel.RunAsync("#load \"wrong.csx\"")).ErrorValue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runtime_error_shows_the_readers_frames_with_cell_and_line()
    {
        var declaring = await kernel.RunAsync("double Share(int part, int whole)\n{\n    if (whole == 0) throw new DivideByZeroException(\"no whole\");\n    return (double)part / whole;\n}");
        var conversation = await kernel.RunAsync("var one = 1;\nShare(one, 0)");
        var (first, second) = ((int)declaring.Reply["execution_count"]!, (int)conversation.Reply["execution_count"]!);
        Assert.Equal("DivideByZeroException", conversation.ErrorName);
        Assert.Equal("no whole", conversation.ErrorValue);
        Assert.Equal(["DivideByZeroException: no whole", $"   at Share in cell {first}, line 3", $"   in cell {second}, line 2"], conversation.Traceback);
    }

    [Fact]
    public async Task Frames_have_the_names_the_reader_wrote()
    {
        var conversation = await kernel.RunAsync("""
            class Dog { public async Task Bark() { await Task.Yield(); throw new InvalidOperationException("woof"); } }
            async Task Call() { await new Dog().Bark(); }
            await Call();
            """);
        var count = (int)conversation.Reply["execution_count"]!;
        Assert.Equal(["InvalidOperationException: woof", $"   at Dog.Bark in cell {count}, line 1", $"   at Call in cell {count}, line 2", $"   in cell {count}, line 3"], conversation.Traceback);
    }

    [Fact]
    public async Task Lines_below_loops_and_lambdas_of_several_lines_are_right()
    {
        var conversation = await kernel.RunAsync("""
            int Half(int n) =>
                n / 2;
            for (var i = 0;
                 i < 2; i++)
                Half(i); // not used
            Func<int, int> next = x =>
                x + 1;
            throw new InvalidOperationException();
            """);
        Assert.EndsWith("line 8", conversation.Traceback[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_of_lambdas_local_functions_and_constructors_are_readable()
    {
        var conversation = await kernel.RunAsync("""
            class Cat { public Cat() => throw new InvalidOperationException("miaow"); }
            {
                Cat Local() => new Cat();
                Func<Cat> make = () => Local();
                make();
            }
            """);
        var count = (int)conversation.Reply["execution_count"]!;
        Assert.Equal($"   at Cat constructor in cell {count}, line 1", conversation.Traceback[1]);
        Assert.All(conversation.Traceback, line => Assert.DoesNotContain('<', line));
    }

    [Fact]
    public async Task Inner_exceptions_are_shown_with_their_places()
    {
        var conversation = await kernel.RunAsync("try { int.Parse(\"x\"); }\ncatch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        Assert.Contains(conversation.Traceback, line => line.StartsWith(" ---> FormatException: ", StringComparison.Ordinal));
        Assert.EndsWith("line 1", conversation.Traceback[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_an_async_void_method_fails_the_cell_and_not_the_kernel()
    {
        var conversation = await kernel.RunAsync("async void Forget() { await Task.Delay(10); throw new InvalidOperationException(\"lost\"); }\nForget(); await Task.Delay(2000);");
        Assert.Equal("lost", conversation.ErrorValue);
        Assert.Equal("2", (await kernel.RunAsync("1 + 1")).ResultText);
    }

    [Fact]
    public async Task A_culture_set_by_a_cell_changes_neither_diagnostics_nor_numbers()
    {
        await kernel.RunAsync("""
            var comma = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture = comma;
            System.Globalization.CultureInfo.DefaultThreadCurrentUICulture = new("de-DE");
            """);
        Assert.Equal("(1,7): error CS1002: ; expected", (await kernel.RunAsync("int a b")).ErrorValue);
        Assert.Equal("-0.5", (await kernel.RunAsync("-0.5")).ResultText);
        Assert.Equal("~0,5", (await kernel.RunAsync("(-0.5).ToString()")).ResultText);
        await kernel.RunAsync("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null;");
    }

    [Fact]
    public async Task A_failing_cell_abandons_the_cells_behind_it_and_no_later_ones()
    {
        var failing = kernel.Execute("System.Threading.Thread.Sleep(300); throw new InvalidOperationException();");
        var behind = kernel.Execute("1");
        await failing.Ended();
        Assert.Equal("Abandoned", (await behind.Ended()).ErrorName);
        Assert.Equal("ok", (await kernel.RunAsync("1")).Status);
    }

    [Fact]
    public async Task A_failing_cell_can_be_told_not_to_stop_the_others()
    {
        var failing = kernel.Execute("System.Threading.Thread.Sleep(300); throw new InvalidOperationException();", stopOnError: false);
        var behind = kernel.Execute("1");
        await failing.Ended();
        Assert.Equal("ok", (await behind.Ended()).Status);
    }
}
