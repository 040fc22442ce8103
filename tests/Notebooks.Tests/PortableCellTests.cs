using CrossEntropy.Reader;
using CrossEntropy.Reader.Notebooks;

namespace Notebooks.Tests;

/// <summary>Every cell means in .NET Interactive (Polyglot Notebooks, Jupyter, Binder) what it means in the Reader.</summary>
public class PortableCellTests
{
    private static readonly Book Book = new(Installation.Notebooks);

    public static TheoryData<string> Chapters() => [.. Book.Chapters().Select(chapter => chapter.Name)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_cell_of_a_chapter_compiles_as_NET_Interactive_compiles_it(string name)
    {
        var session = new InteractiveSession();
        var problems = Book.Find(name)!.Notebook!.Cells.Where(cell => cell.IsCode && !cell.IsSkipped)
            .SelectMany(cell => session.Problems(cell.Source).Select(problem => $"{name}, {cell}: {problem}"));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("a namespace", "namespace Bank { class Card; }")]
    [InlineData("a namespace for the rest", "namespace Bank;\nclass Card;")]
    [InlineData("an extension block", "static class Prices { extension(double h) { public double Price => -Math.Log(h); } }")]
    [InlineData("a class of extension methods", "static class Prices { public static double Price(this double h) => -Math.Log(h); }")]
    [InlineData("a file type", "file class Card { }")]
    [InlineData("a span among the variables", "Span<double> h = [0.7, 0.2];")]
    [InlineData("a span whose type is not written", "var h = \"0.7 0.2\".AsSpan();")]
    [InlineData("using var among the variables", "using var stream = new System.IO.MemoryStream();")]
    [InlineData("await with a parenthesis", "await (Task.Delay(1));")]
    [InlineData("a namespace that is not imported", "File.ReadAllText(\"x\")")]
    [InlineData("another one", "var client = new HttpClient();")]
    public void What_NET_Interactive_does_not_accept_is_found(string what, string code) =>
        Assert.True(new InteractiveSession().Problems(code).Count > 0, $"Not found: {what}.");

    [Theory]
    [InlineData("a function that extends a type", "static double Price(this double h) => -Math.Log(h);\n0.7.Price()")]
    [InlineData("a span in a block", "{ Span<double> h = [0.7, 0.2]; Console.WriteLine(h.Length); }")]
    [InlineData("using var in a block", "{ using var stream = new System.IO.MemoryStream(); }")]
    [InlineData("await", "await Task.Delay(1);")]
    [InlineData("display", "display(1);")]
    [InlineData("a using that the cell writes", "using System.IO;\nFile.Exists(\"x\")")]
    [InlineData("any part of the framework", "using System.IO.Compression;\n_ = new[] { typeof(GZipStream) }.AsParallel();")]
    [InlineData("a name declared anew", "var h = 0.7;\n{ }")]
    public void What_it_accepts_is_let_through(string what, string code) =>
        Assert.True(new InteractiveSession().Problems(code) is [], $"Refused: {what}: {string.Join(' ', new InteractiveSession().Problems(code))}");

    [Fact]
    public void A_cell_sees_the_names_of_the_cells_before_it()
    {
        var session = new InteractiveSession();
        Assert.Empty(session.Problems("var h = 0.7;"));
        Assert.Empty(session.Problems("var h = new[] { 0.7 };"));
        Assert.Empty(session.Problems("h.Length"));
    }
}
