using System.Text.Json.Nodes;

namespace CrossEntropy.Kernel.Tests;

public sealed class InspectionTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Theory]
    [InlineData("Math.Log(2)", 7, "double Math.Log(double d)")]
    [InlineData("Math.Log(2)", 2, "Math")]
    [InlineData("Math.Log", 8, "Math.Log")]
    [InlineData("var x = 1;\nx", 12, "int x")]
    [InlineData("new[] { 1 }.Select(i => i)", 14, "Select")]
    public async Task A_name_is_described_by_its_declaration(string code, int cursor, string expected)
    {
        Assert.Contains(expected, await DescribeAsync(code, cursor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_is_described_by_its_documentation()
    {
        Assert.Equal("ok", (await kernel.RunAsync($"#r \"{typeof(InspectionTests).Assembly.Location}\"\nusing CrossEntropy.Kernel.Tests;")).Status);
        Assert.Contains("The kernel's answers are documented like this.", await DescribeAsync("Documented.Twice(1)", 13), StringComparison.Ordinal);
        Assert.Contains("number: What is doubled, see Math.Log.", await DescribeAsync("Documented.Twice(1)", 13), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("1 + 1", 2)]
    [InlineData("nowhere", 3)]
    [InlineData("Math.Log", 99)]
    public async Task What_is_no_name_is_answered_as_well(string code, int cursor)
    {
        Assert.Equal("ok", (await kernel.Ask("inspect_request", new JsonObject { ["code"] = code, ["cursor_pos"] = cursor }).Ended()).Status);
    }

    private async Task<string> DescribeAsync(string code, int cursor)
    {
        var reply = (await kernel.Ask("inspect_request", new JsonObject { ["code"] = code, ["cursor_pos"] = cursor, ["detail_level"] = 0 }).Ended()).Reply;
        return (string?)reply["data"]!["text/plain"] ?? "";
    }
}
