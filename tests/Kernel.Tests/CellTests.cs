using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Tests;

public sealed class CellTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task A_last_expression_without_semicolon_is_the_result()
    {
        Assert.Equal("3", (await kernel.RunAsync("1 + 2")).ResultText);
    }

    [Fact]
    public async Task A_cell_that_ends_in_a_semicolon_has_no_result()
    {
        Assert.Equal(["busy", "execute_input", "execute_reply", "idle"], (await kernel.RunAsync("var quiet = 1;")).Types);
    }

    [Fact]
    public async Task Later_cells_see_the_variables_methods_types_and_usings_of_earlier_ones()
    {
        await kernel.RunAsync("using System.Globalization; int seen = 20; int Twice(int n) => 2 * n; record Pair(int A, int B);");
        Assert.Equal("42", (await kernel.RunAsync("Twice(seen) + new Pair(1, 3).B - CultureInfo.InvariantCulture.Name.Length - 1")).ResultText);
    }

    [Fact]
    public async Task A_name_can_be_declared_again_with_another_type()
    {
        await kernel.RunAsync("var again = 1;");
        await kernel.RunAsync("var again = \"one\";");
        Assert.Equal("one", (await kernel.RunAsync("again")).ResultText);
    }

    [Fact]
    public async Task Await_works_outside_any_method()
    {
        Assert.Equal("7", (await kernel.RunAsync("await Task.Delay(5); await Task.Run(() => 7)")).ResultText);
    }

    [Fact]
    public async Task Waiting_for_an_async_method_does_not_wait_for_itself()
    {
        Assert.Equal("8", (await kernel.RunAsync("async Task<int> Later() { await Task.Delay(5); return 8; }\nLater().Result")).ResultText);
    }

    [Fact]
    public async Task CSharp_14_compiles()
    {
        Assert.Equal("5", (await kernel.RunAsync("class Box { public int Value { get; set => field = value + 1; } }\nvar box = new Box(); box?.Value = 4; box.Value")).ResultText);
    }

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> twice = x => 2 * x; twice.ToString()", "x => (2 * x)")]
    [InlineData("var i = 0; Action up = () => i++; up(); for (; i < 5;) up(); i", "5")]
    [InlineData("int Half(int n) =>\n    n / 2; // by two\nHalf(8)", "4")]
    [InlineData("Func<int, Func<int, int>> add = a => b => a + b; // curried\nadd(2)(3)", "5")]
    [InlineData("async Task Pause() => await Task.Delay(1); await Pause(); await Task.Run(async () => await Task.Delay(1)); 6", "6")]
    [InlineData("var n = 0; new List<int> { 1, 2 }.ForEach(i => n += i); Action once = () => n++; once(); System.Linq.Expressions.Expression<Func<int, int>> tree = x => x; n + tree.Compile()(1)", "5")]
    [InlineData("var n = 0; void Up() => n++; Up(); async Task Later() => await Task.Delay(1); await Later(); n", "1")]
    [InlineData("ref int First(int[] xs) => ref xs[0]; var xs = new[] { 1 }; First(xs) = 7; do xs[0]++; while (xs[0] < 8); xs[0]", "8")]
    public async Task Loops_lambdas_and_methods_mean_what_they_say(string code, string result)
    {
        Assert.Equal(result, (await kernel.RunAsync(code)).ResultText);
    }

    [Fact]
    public async Task What_was_declared_before_an_exception_stays()
    {
        await kernel.RunAsync("var kept = 11;\nthrow new InvalidOperationException();");
        Assert.Equal("11", (await kernel.RunAsync("kept")).ResultText);
    }

    [Fact]
    public async Task A_script_is_loaded_from_the_notebooks_folder()
    {
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "part.csx"), "int FromScript() => 12;", TestContext.Current.CancellationToken);
        Assert.Equal("12", (await kernel.RunAsync("#load \"part.csx\"\nFromScript()")).ResultText);
    }

    [Fact]
    public async Task Cells_are_counted_and_silent_ones_are_not()
    {
        var before = (int)(await kernel.RunAsync("1")).Reply["execution_count"]!;
        await kernel.Execute("2", silent: true).Ended();
        var after = await kernel.RunAsync("3");
        Assert.Equal(before + 1, (int)after.Reply["execution_count"]!);
        Assert.Equal(before + 1, (int)after.All("execute_input").Single()["execution_count"]!);
    }

    [Fact]
    public async Task A_silent_cell_shows_nothing()
    {
        var conversation = await kernel.Execute("Console.WriteLine(1); display(2); 3", silent: true).Ended();
        Assert.Equal(["busy", "execute_reply", "idle"], conversation.Types);
    }

    [Theory]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("\"a\\\"b\"", "a\"b")]
    [InlineData("1.5f", "1.5")]
    [InlineData("(string)null", "null")]
    [InlineData("double.PositiveInfinity", "Infinity")]
    public async Task An_expression_comes_back_as_text_that_reads_back(string expression, string text)
    {
        Assert.Equal(text, (string)(await kernel.EvaluateAsync(expression))["data"]!["text/plain"]!);
    }

    [Fact]
    public async Task An_expression_sees_the_cell_and_leaves_nothing_behind()
    {
        await kernel.RunAsync("var claim = 0.25;");
        Assert.Equal("0.5", (string)(await kernel.EvaluateAsync("2 * claim"))["data"]!["text/plain"]!);
        Assert.Equal("0.25", (await kernel.RunAsync("claim")).ResultText);
    }

    [Fact]
    public async Task A_wrong_expression_is_an_error_of_its_own()
    {
        var conversation = await kernel.Execute("1", expressions: new JsonObject { ["bad"] = "nowhere", ["good"] = "2" }).Ended();
        Assert.Equal("ok", conversation.Status);
        Assert.Equal("error", (string)conversation.Reply["user_expressions"]!["bad"]!["status"]!);
        Assert.Equal("ok", (string)conversation.Reply["user_expressions"]!["good"]!["status"]!);
    }

    [Theory]
    [InlineData("int.Parse(\"one\")", "throws")]
    [InlineData("await Task.FromResult(3)", "cannot stand in a function")]
    [InlineData("1, () => 2", "is two")]
    [InlineData("3 // and a remark", "ends in a comment")]
    public async Task Expressions_beside_one_that_is_unlike_them_keep_their_values(string unlike, string why)
    {
        var conversation = await kernel.Execute("var three = 3;", expressions: new JsonObject { ["a"] = "three", ["unlike"] = unlike, ["b"] = "three + 1.5" }).Ended();
        var answers = conversation.Reply["user_expressions"]!;
        Assert.True((string)answers["a"]!["data"]!["text/plain"]! == "3" && (string)answers["b"]!["data"]!["text/plain"]! == "4.5", why);
    }

    [Fact]
    public async Task Expressions_are_evaluated_once_each()
    {
        await kernel.RunAsync("var calls = 0; int Call() => ++calls;");
        await kernel.Execute("", silent: true, expressions: new JsonObject { ["a"] = "Call()", ["b"] = "Call()" }).Ended();
        Assert.Equal("2", (await kernel.RunAsync("calls")).ResultText);
    }
}
