using System.Text.RegularExpressions;
using CrossEntropy.Reader;
using CrossEntropy.Reader.Markdown;
using CrossEntropy.Reader.Notebooks;
using CrossEntropy.Reader.Pages;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Notebooks.Tests;

/// <summary>Appendix B knows every symbol and every term of the book, and its links lead to where they are defined.</summary>
public partial class GlossaryTests
{
    private static readonly IReadOnlyList<Chapter> Book = new Book(Installation.Notebooks).Chapters();
    private static readonly IReadOnlyList<GlossaryEntry> Terms = Glossary.Terms(Book);
    private static readonly IReadOnlyList<GlossaryEntry> Symbols = Glossary.Symbols(Book);

    /// <summary>Bold for emphasis, or for a name that lives in one section only.</summary>
    private static readonly HashSet<string> NoTerms = ["bold", "modest", "record your predictions", "is cat", "is dog", "recheck", "not proper"];

    public static TheoryData<string> Chapters() => [.. Book.Select(chapter => chapter.Name).Where(name => name[0] is >= '0' and <= '9')];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_symbol_of_a_chapter_is_in_the_notation(string name) =>
        Assert.Empty(FormulaSymbols.In(Text(name)).Except(Known(Symbols)));

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_term_that_a_chapter_sets_in_bold_is_in_the_glossary(string name)
    {
        string[] unknown = [.. BoldTerms(Text(name)).Where(term => !IsIn(Terms, term))];
        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData(@"The mean is $\bar x$.", @"\bar,x")]
    [InlineData("$$\nQ = \\operatorname{erf}(\\tau)\n$$", @"Q,\tau,erf")]
    [InlineData(@"Not `$x$`, not $\text{width} \quad 2$, not \$5 a piece.", "")]
    [InlineData(@"$\mathrm{KL}(p\,\|\,q)$", @"KL,\Vert,p,q")]
    public void A_formula_is_taken_apart(string markdown, string symbols) =>
        Assert.Equal(symbols.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), FormulaSymbols.In(markdown));

    [Fact]
    public void A_symbol_without_a_row_is_noticed() =>
        Assert.NotEmpty(FormulaSymbols.In("Let $\\xi$ be new.").Except(Known(Symbols)));

    [Fact]
    public void A_symbol_whose_row_is_gone_is_noticed()
    {
        var without = Symbols.Where(row => !row.Names[0].Contains(@"\eta", StringComparison.Ordinal));
        Assert.Contains(@"\eta", FormulaSymbols.In(Text("07-training")).Except(Known(without)));
    }

    [Fact]
    public void A_term_without_a_row_is_noticed()
    {
        Assert.Equal(["quux"], BoldTerms("This is the **quux** of it. **Run in.** And **1.4** no."));
        Assert.False(IsIn(Terms, "quux"));
        Assert.False(IsIn([.. Terms.Where(term => !term.Names.Contains("surprisal"))], "surprisal"));
    }

    [Theory]
    [InlineData("logits")]
    [InlineData("classes")]
    [InlineData("Huffman's")]
    [InlineData("Focal loss")]
    public void A_term_is_found_in_the_plural_and_as_part_of_a_longer_one(string term) => Assert.True(IsIn(Terms, term));

    [Fact]
    public void Terms_stand_in_alphabetical_order_and_once()
    {
        var names = Terms.Select(term => Letters(term.Names[0])).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
    }

    [Fact]
    public void Every_row_says_what_it_means_and_where()
    {
        Assert.NotEmpty(Terms);
        Assert.NotEmpty(Symbols);
        Assert.All(Terms.Concat(Symbols), row =>
        {
            Assert.NotEmpty(row.Meaning);
            Assert.Matches(@"^\[\d\d\]\([\w-]+\.ipynb#[^)]+\)(, \[\d\d\]\([\w-]+\.ipynb#[^)]+\))*$", row.Chapters);
        });
    }

    [Fact]
    public void Every_link_with_an_anchor_leads_to_a_heading()
    {
        var links = Book.SelectMany(chapter => AnchoredLink().Matches(Text(chapter.Name))).Select(link => (File: link.Groups["file"].Value, Anchor: link.Groups["anchor"].Value)).Distinct();
        var anchors = Book.ToDictionary(chapter => chapter.Name, Anchors);
        (string, string)[] lost = [.. links.Where(link => !anchors.TryGetValue(link.File, out var headings) || !headings.Contains(link.Anchor))];
        Assert.Empty(lost);
    }

    private static string Text(string name) =>
        string.Join("\n\n", Book.Single(chapter => chapter.Name == name).Notebook!.Cells.Where(cell => cell.IsMarkdown).Select(cell => cell.Source));

    private static HashSet<string> Known(IEnumerable<GlossaryEntry> rows) => [.. FormulaSymbols.In(string.Join("\n\n", rows.SelectMany(row => row.Names)))];

    // "**Check.**" opens a paragraph and "**1.4**" an exercise; neither is a term.
    private static IEnumerable<string> BoldTerms(string markdown) =>
        from Match match in Bold().Matches(Code().Replace(markdown, ""))
        let term = match.Groups["term"].Value.ToLowerInvariant()
        where char.IsLetter(term[0]) && term[^1] is not ('.' or ':' or '?') && !NoTerms.Contains(term)
        select term;

    private static bool IsIn(IEnumerable<GlossaryEntry> rows, string term)
    {
        var forms = new[] { "", "s", "es", "'s", "'" }.Where(end => term.EndsWith(end, StringComparison.Ordinal)).Select(end => Regex.Escape(term[..^end.Length]));
        var whole = new Regex($@"(?<!\w)(?:{string.Join('|', forms)})(?!\w)", RegexOptions.IgnoreCase);
        return rows.Any(row => row.Names.Any(whole.IsMatch));
    }

    private static string Letters(string name) => new([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    private static HashSet<string> Anchors(Chapter chapter)
    {
        var text = new ChapterText(Site.Live);
        return [.. chapter.Notebook!.Cells.Where(cell => cell.IsMarkdown).SelectMany(cell => text.Parse(cell.Source).Descendants<HeadingBlock>()).Select(heading => heading.GetAttributes().Id!)];
    }

    [GeneratedRegex(@"\*\*(?<term>[^*\n]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`|<details>.*?</details>", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<file>[\w-]+)\.ipynb#(?<anchor>[^)]+)\)")]
    private static partial Regex AnchoredLink();
}
