using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrossEntropy.Kernel.Tests;

public sealed class ReferenceTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task A_library_is_found_from_the_notebooks_folder_with_what_stands_beside_it()
    {
        var folder = Directory.CreateDirectory(Path.Combine(kernel.Folder, "bin")).FullName;
        var inner = Compile(folder, "Inner", "public class Inner { public int Value => 7; }");
        Compile(folder, "Outer", "public class Outer { public Inner Inner => new(); public int Sum => Inner.Value + 1; }", inner);
        Assert.Equal("8", (await kernel.RunAsync("#r \"bin/Outer.dll\"\nnew Outer().Sum")).ResultText);
        Assert.Equal("7", (await kernel.RunAsync("new Outer().Inner.Value")).ResultText);
    }

    [Fact]
    public async Task A_library_can_be_rebuilt_while_the_kernel_uses_it()
    {
        Compile(kernel.Folder, "Rebuilt", "public static class Rebuilt { public static int Value => 1; }");
        await kernel.RunAsync("#r \"Rebuilt.dll\"");
        Compile(kernel.Folder, "Rebuilt", "public static class Rebuilt { public static int Value => 2; }");
        Assert.Equal("1", (await kernel.RunAsync("Rebuilt.Value")).ResultText);

        var again = await kernel.RunAsync("#r \"Rebuilt.dll\"\nRebuilt.Value");
        Assert.Equal("1", again.ResultText);
        Assert.Contains("restart the kernel", again.Text("stderr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_library_is_named_with_its_place_and_the_remedy()
    {
        var error = (await kernel.RunAsync("#r \"../lib/CrossEntropy/bin/CrossEntropy.dll\"")).ErrorValue;
        Assert.StartsWith("(1,1): error CS0006: The file \"../lib/CrossEntropy/bin/CrossEntropy.dll\" was not found: there is no ", error, StringComparison.Ordinal);
        Assert.EndsWith("dotnet build lib/CrossEntropy", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_is_found_in_the_cache_with_what_it_depends_on()
    {
        // The tests of the mathematics use this version: it is there on every machine that has built them.
        var used = await kernel.RunAsync("#r \"nuget: FsCheck, 3.6.0\"\nFsCheck.Fluent.Gen.Constant(42).GetType().Name");
        Assert.Equal("ok", used.Status);
        Assert.Equal("FSharp.Core", (await kernel.RunAsync("typeof(Microsoft.FSharp.Core.Unit).Assembly.GetName().Name")).ResultText);
    }

    [Theory]
    [InlineData("nuget: No.Such.Package.At.All, 1.0.0", "No.Such.Package.At.All 1.0.0 could not be had: ")]
    [InlineData("nuget: two words", "is no package: write #r \"nuget: Name, 1.0.0\"")]
    public async Task A_package_that_cannot_be_had_is_said_so(string package, string reason)
    {
        Assert.Contains(reason, (await kernel.RunAsync($"#r \"{package}\"")).ErrorValue, StringComparison.Ordinal);
        Assert.Equal("ok", (await kernel.RunAsync("1")).Status);
    }

    [Fact]
    public async Task A_file_that_is_no_library_is_an_error_of_the_cell()
    {
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "text.dll"), "not a library", TestContext.Current.CancellationToken);
        Assert.Equal("CompilationError", (await kernel.RunAsync("#r \"text.dll\"")).ErrorName);
        Assert.Equal("ok", (await kernel.RunAsync("1")).Status);
    }

    private static string Compile(string folder, string name, string source, params string[] references)
    {
        var path = Path.Combine(folder, name + ".dll");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal));
        var result = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            platform.Concat(references).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
