using CrossEntropy.Reader;
using CrossEntropy.Reader.Notebooks;

namespace Notebooks.Tests;

/// <summary>The chapters as the contents page lists them.</summary>
public class BookTests
{
    private static readonly IReadOnlyList<Chapter> Chapters = new Book(Installation.Notebooks).Chapters();

    [Fact]
    public void The_appendices_come_last_in_the_order_of_their_letters()
    {
        var appendices = Chapters.SkipWhile(chapter => char.IsAsciiDigit(chapter.Name[0])).ToArray();
        Assert.All(appendices, appendix => Assert.Equal("Appendices", appendix.Part));
        Assert.Equal(appendices.Select(appendix => appendix.Number).Order(StringComparer.Ordinal), appendices.Select(appendix => appendix.Number));
        Assert.Equal("C", appendices[^1].Number);
    }

    [Fact]
    public void An_appendix_is_titled_without_its_letter() => Assert.Equal("Plotly.NET", Chapters[^1].Title);

    [Fact]
    public void Every_chapter_says_what_it_promises() => Assert.All(Chapters, chapter => Assert.NotEmpty(chapter.Promise));

    [Fact]
    public void What_answers_a_prediction_waits_until_it_is_made() => Assert.Empty(
        from chapter in Chapters
        let cells = chapter.Notebook!.Cells
        from at in Enumerable.Range(0, cells.Count)
        where cells[at].IsMarkdown && cells[at].Source.Contains("*Predict", StringComparison.Ordinal)
        from answer in cells.Skip(at + 1).TakeWhile(cell => cell.IsCode)
        where answer.Outputs.Count > 0 && !answer.Tags.Contains("predict")
        select $"{chapter.Name}, {answer}: its result stands open below a prediction; tag it \"predict\"");
}
