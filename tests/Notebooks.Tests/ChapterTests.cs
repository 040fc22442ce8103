using CrossEntropy.Reader;
using CrossEntropy.Reader.Checking;
using CrossEntropy.Reader.Notebooks;

namespace Notebooks.Tests;

/// <summary>The book, chapter by chapter.</summary>
public class ChapterTests
{
    private static readonly Book Book = new(Installation.Notebooks);

    public static TheoryData<string> Chapters() => [.. Book.Chapters().Select(chapter => chapter.Name)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Every_cell_runs_and_shows_what_is_committed_and_every_number_in_prose_is_true(string name)
    {
        var problems = await NotebookCheck.RunAsync(Notebook(name), cancellation: TestContext.Current.CancellationToken);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_figure_has_a_picture_and_says_in_words_what_is_seen(string name)
    {
        var figures = Notebook(name).Cells.SelectMany(cell => cell.Outputs).Select(output => output!["data"]).Where(data => data?[SavedForm.Plotly] is not null);
        Assert.All(figures, data =>
        {
            Assert.NotNull(data!["image/svg+xml"]);
            Assert.False(string.IsNullOrWhiteSpace((string?)data[SavedForm.Plotly]!["layout"]!["meta"]!["alt"]));
        });
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_link_to_a_chapter_leads_to_one(string name)
    {
        var names = Book.Chapters().Select(chapter => $"{chapter.Name}.ipynb").ToHashSet();
        var links = Notebook(name).Cells.Where(cell => cell.IsMarkdown)
            .SelectMany(cell => System.Text.RegularExpressions.Regex.Matches(cell.Source, @"\]\(([^)#]+\.ipynb)"))
            .Select(match => match.Groups[1].Value);
        Assert.All(links, link => Assert.Contains(link, names));
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void A_file_saved_by_the_Reader_is_the_file_as_it_is(string name)
    {
        var path = Book.Find(name)!.Notebook!.Path;
        var copy = Path.GetTempFileName();
        try
        {
            File.Copy(path, copy, overwrite: true);
            CrossEntropy.Reader.Notebooks.Notebook.Read(copy).Save();
            Assert.Equal(File.ReadAllText(path), File.ReadAllText(copy));
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static Notebook Notebook(string name) => Book.Find(name)!.Notebook!;
}
