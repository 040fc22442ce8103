using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Tests;

public sealed class CompletionTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Theory]
    [InlineData("Math.Lo", "Log")]
    [InlineData("Console.", "WriteLine")]
    [InlineData("new[] { 1 }.Sel", "Select")]
    [InlineData("new List<int>().", "Add")]
    [InlineData("var s = \"text\"; s.Len", "Length")]
    [InlineData("Strin", "String")]
    [InlineData("disp", "display")]
    [InlineData("#r \"System.Xml\"\nMath.Ab", "Abs")]
    public async Task Members_extension_methods_types_and_functions_are_offered(string code, string match)
    {
        Assert.Contains(match, await MatchesAsync(code));
    }

    [Fact]
    public async Task Names_of_earlier_cells_are_offered_with_their_members()
    {
        await kernel.RunAsync("var losses = new List<double>(); record Step(int Number, double LossThere); double Half(double x) => x / 2;");
        await kernel.RunAsync("var lossOfStep = new Step(1, 0.5);");
        Assert.Superset(new HashSet<string> { "losses", "lossOfStep" }, (await MatchesAsync("loss")).ToHashSet());
        Assert.Contains("LossThere", await MatchesAsync("lossOfStep.Lo"));
        Assert.Contains("Half", await MatchesAsync("1 + Ha"));
    }

    [Fact]
    public async Task A_cell_that_failed_to_compile_offers_nothing()
    {
        await kernel.RunAsync("var neverThere = ;");
        Assert.DoesNotContain("neverThere", await MatchesAsync("never"));
    }

    [Fact]
    public async Task What_is_meant_for_the_kernel_alone_is_not_offered()
    {
        Assert.DoesNotContain("Checkpoint", await MatchesAsync("Check"));
    }

    [Fact]
    public async Task The_cursor_counts_code_points()
    {
        const string Code = "/* 😀😀 */ Math.Lo + 1";
        var reply = (await kernel.Ask("complete_request", new JsonObject { ["code"] = Code, ["cursor_pos"] = 16 }).Ended()).Reply;
        Assert.Contains("Log", reply["matches"]!.AsArray().Select(match => (string)match!));
        Assert.Equal((14, 16), ((int)reply["cursor_start"]!, (int)reply["cursor_end"]!));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task A_cursor_outside_the_text_is_moved_to_its_end_or_start(int cursor)
    {
        Assert.Equal("ok", (await kernel.Ask("complete_request", new JsonObject { ["code"] = "Math.", ["cursor_pos"] = cursor }).Ended()).Status);
    }

    private async Task<IReadOnlyList<string>> MatchesAsync(string code)
    {
        var conversation = await kernel.Ask("complete_request", new JsonObject { ["code"] = code, ["cursor_pos"] = code.Length }).Ended();
        Assert.Equal("ok", conversation.Status);
        return [.. conversation.Reply["matches"]!.AsArray().Select(match => (string)match!)];
    }
}
