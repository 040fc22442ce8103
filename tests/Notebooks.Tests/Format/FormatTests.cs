using System.Text.Json.Nodes;
using CrossEntropy.Reader;
using CrossEntropy.Reader.Notebooks;

namespace Notebooks.Tests.Format;

/// <summary>Jupyter's own libraries take each notebook as it is, and a host that runs nothing shows all of it.</summary>
public class FormatTests
{
    private static readonly Book Book = new(Installation.Notebooks);
    private static readonly string Scripts = Repository.PathTo("tests/Notebooks.Tests/Format");

    public static TheoryData<string> Chapters() => [.. Book.Chapters().Select(chapter => chapter.Name)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Nbformat_finds_nothing_to_warn_of_and_writes_the_file_that_it_read(string name)
    {
        Programs.RequirePython("nbformat", "python3-nbformat");
        var path = Book.Find(name)!.Notebook!.Path;
        var copy = Path.GetTempFileName();
        await RunAsync("open_and_save.py", path, copy);
        await RunAsync("same_file.py", path, copy);
        File.Delete(copy);
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Nbconvert_shows_the_picture_of_every_figure(string name)
    {
        Programs.RequirePython("nbconvert", "jupyter-nbconvert");
        await RunAsync("still_page.py", Book.Find(name)!.Notebook!.Path);
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void No_output_and_no_text_holds_a_script(string name)
    {
        var cells = Book.Find(name)!.Notebook!.Cells;
        var texts = cells.Where(cell => cell.IsMarkdown).Select(cell => cell.Source)
            .Concat(cells.SelectMany(cell => cell.Outputs).SelectMany(Texts));
        Assert.All(texts, text => Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase));
    }

    // As the host would show them: HTML and SVG, joined from their lines.
    private static IEnumerable<string> Texts(JsonNode? output) =>
        (output!["data"] as JsonObject ?? []).Where(data => data.Key is "text/html" or "image/svg+xml").Select(data => MultilineText.Read(data.Value));

    private static async Task RunAsync(string script, params string[] arguments)
    {
        var (exitCode, output) = await Programs.RunAsync(Programs.Python, [Path.Combine(Scripts, script), .. arguments]);
        Assert.True(exitCode == 0, output);
    }
}
