using System.Text.Json.Nodes;
using CrossEntropy.Reader.Checking;
using CrossEntropy.Reader.Notebooks;

namespace Reader.Tests.Checking;

public class NotebookCheckTests
{
    [Fact]
    public async Task A_notebook_that_says_what_it_shows_has_no_problems() =>
        Assert.Empty(await CheckAsync(File.ReadAllText(SampleBook.Chapter)));

    [Fact]
    public async Task An_altered_output_is_found_by_chapter_and_cell()
    {
        var problems = await CheckAsync(File.ReadAllText(SampleBook.Chapter).Replace("written to the console\\n", "never written\\n", StringComparison.Ordinal));
        Assert.Contains("01-sample, cell 6 (id words): output 2, text", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_number_in_prose_is_found_by_chapter_cell_and_line()
    {
        var problems = await CheckAsync(File.ReadAllText(SampleBook.Chapter).Replace("0.357$", "0.358$", StringComparison.Ordinal));
        Assert.StartsWith("01-sample, cell 1 (id title), line 5: 0.358 is not true: its claim -Math.Log(0.7) gives 0.3566749", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_fails_is_found_with_its_error()
    {
        var problems = await CheckAsync(Notebook("throw new InvalidOperationException(\"on purpose\");"));
        Assert.Equal("01-sample, cell 1 (id a): it fails. InvalidOperationException: on purpose", Assert.Single(problems).Replace("System.", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_that_does_not_compile_is_a_problem_and_no_crash()
    {
        using var book = new TemporaryBook();
        var path = book.WriteCells("01-x.ipynb", "# 0.5<!--= nonsense -->");
        Assert.Contains("its claim nonsense fails", Assert.Single(await NotebookCheck.RunAsync(CrossEntropy.Reader.Notebooks.Notebook.Read(path), cancellation: TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    private static string Notebook(string source) => new JsonObject
    {
        ["cells"] = new JsonArray(new JsonObject { ["cell_type"] = "code", ["id"] = "a", ["metadata"] = new JsonObject(), ["source"] = source, ["outputs"] = new JsonArray(), ["execution_count"] = null }),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    // Beside the sample book, so that the path to the library is the same; the name is the sample's.
    private static async Task<IReadOnlyList<string>> CheckAsync(string json)
    {
        var folder = Directory.CreateDirectory(Path.Combine(SampleBook.Directory, "..", $"obj/{Guid.NewGuid():N}"));
        try
        {
            var path = Path.Combine(folder.FullName, "01-sample.ipynb");
            File.WriteAllText(path, json.Replace("../../../lib", "../../../../lib", StringComparison.Ordinal));
            return await NotebookCheck.RunAsync(CrossEntropy.Reader.Notebooks.Notebook.Read(path), cancellation: TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
