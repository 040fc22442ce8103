namespace CrossEntropy.Kernel.Tests;

public sealed class LifetimeTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("Console.WriteLine(1); while (true) { }")]
    [InlineData("Console.WriteLine(1); try { } finally { while (true) { } }")]
    public async Task A_kernel_ends_when_its_reader_has_gone(string code)
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();
        var cell = kernel.Execute(code);
        await (code == "1" ? cell.Ended() : cell.Printed());
        await kernel.HangUpAsync();
        Assert.True(await kernel.EndsAsync());
    }

    [Fact]
    public async Task A_shutdown_is_answered_before_the_kernel_ends()
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();
        Assert.Equal("ok", (await kernel.Ask("shutdown_request", [], "control").Ended()).Status);
        Assert.True(await kernel.EndsAsync());
        Assert.Equal(0, kernel.Process.ExitCode);
    }

    [Fact]
    public async Task Copies_of_libraries_are_removed_at_the_end()
    {
        await using var kernel = new KernelProcess();
        await kernel.InitializeAsync();
        File.Copy(typeof(LifetimeTests).Assembly.Location, Path.Combine(kernel.Folder, "Any.dll"));
        Assert.Equal("ok", (await kernel.RunAsync("#r \"Any.dll\"")).Status);
        var pattern = $"crossentropy-kernel-{kernel.Process.Id}-*";
        Assert.Single(Directory.EnumerateDirectories(Path.GetTempPath(), pattern));
        await kernel.HangUpAsync();
        Assert.True(await kernel.EndsAsync());
        Assert.Empty(Directory.EnumerateDirectories(Path.GetTempPath(), pattern));
    }
}
