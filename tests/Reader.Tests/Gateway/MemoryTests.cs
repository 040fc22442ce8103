using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class MemoryTests
{
    [Theory]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);")]
    [InlineData("new double[1_000_000_000].Length")]
    [InlineData("var text = \"x\"; while (true) text += text;")]
    public async Task Memory_beyond_the_limit_is_an_exception_and_the_kernel_goes_on(string code)
    {
        await using var reader = await RunningReader.StartAsync(options: GatewayOptions.Default with { MemoryLimit = 300 << 20 });
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        await connection.RunAsync("var kept = 42;");
        var error = (await connection.RunAsync(code)).Single(answer => JupyterMessage.Type(answer) == "error");
        Assert.Equal("OutOfMemoryException", (string?)error["content"]!["ename"]);
        await connection.RunAsync("all = null;");
        Assert.Equal("42", await connection.EvaluateAsync("kept"));
    }

    [Fact]
    public void A_kernel_may_use_two_gigabytes_unless_said() => Assert.Equal(2L << 30, GatewayOptions.Default.MemoryLimit);
}
