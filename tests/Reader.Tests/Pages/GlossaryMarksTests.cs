using CrossEntropy.Reader.Markdown;
using CrossEntropy.Reader.Notebooks;
using CrossEntropy.Reader.Pages;

namespace Reader.Tests.Pages;

public class GlossaryMarksTests
{
    private readonly ChapterText text = new(Site.Live);
    private readonly GlossaryMarks marks = new(
    [
        new(["entropy"], "the mean surprisal", "[10](10-entropy.ipynb#entropy)", IsExplained: true),
        new(["cross-entropy", "log loss"], "a cost, $H(p, q)$", "[11](11-cross-entropy.ipynb)", IsExplained: true),
        new(["loss"], "a price", "[01](01-loss.ipynb)", IsExplained: false),
        new(["Bayes' rule"], "it turns a probability round", "[12](12-noise.ipynb)", IsExplained: true),
    ]);

    private string Mark(string markdown) => ChapterText.ToHtml(marks.Mark(text.Parse(markdown)));

    private static string Marked(string term, string word) => $"<span class=\"term\" data-term=\"{term}\">{word}</span>";

    [Fact]
    public void A_term_is_marked_where_a_section_first_uses_it()
    {
        Assert.Equal($"<p>Its {Marked("entropy", "entropy")} is an entropy.</p>\n", Mark("Its entropy is an entropy."));
        Assert.Equal("<p>The entropy again.</p>\n", Mark("The entropy again."));
        Assert.Contains(Marked("entropy", "Entropy"), Mark("## Next\n\nEntropy once more."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## An entropy")]
    [InlineData("See [entropy](10-entropy.ipynb).")]
    [InlineData("Its `entropy` in $entropy$.")]
    [InlineData("| entropy |\n| --- |\n| entropy |")]
    [InlineData("A negentropy, an entropy-like thing.")]
    [InlineData("A plain loss.")]
    public void Headings_links_code_tables_and_other_words_are_not(string markdown) =>
        Assert.DoesNotContain("class=\"term\"", Mark(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("Read *Cut Cross-Entropy*.", 0)]
    [InlineData("Read *The Entropy of Pictures*, part two.", 0)]
    [InlineData("This is the *entropy* of it.", 1)]
    [InlineData("*Guess the entropy first.*", 1)]
    [InlineData("*The entropy:* guess it.", 1)]
    public void A_term_within_a_name_in_italics_is_not(string markdown, int marked) =>
        Assert.Equal(marked, Mark(markdown).Split("class=\"term\"").Length - 1);

    [Fact]
    public void Where_a_section_defines_a_term_it_is_not_explained_again() =>
        Assert.DoesNotContain("class=\"term\"", Mark("This is called **entropy**. An entropy has a unit."), StringComparison.Ordinal);

    [Fact]
    public void The_longer_term_wins_and_another_name_is_the_same_term() =>
        Assert.Equal($"<p>A {Marked("cross-entropy", "cross-entropy")}, or log loss.</p>\n", Mark("A cross-entropy, or log loss."));

    [Fact]
    public void A_term_with_an_apostrophe_is_found_as_it_is_printed() =>
        Assert.Equal($"<p>By {Marked("Bayes&#39; rule", "Bayes’ rule")} then.</p>\n", Mark("By Bayes' rule then."));

    [Fact]
    public void A_plural_is_marked_whole() => Assert.Contains(Marked("cross-entropy", "log losses"), Mark("Two log losses."), StringComparison.Ordinal);

    [Fact]
    public void The_page_carries_the_meanings_of_what_is_marked_and_no_others()
    {
        Mark("A cross-entropy.");
        var meanings = marks.Meanings(Site.Live);
        Assert.Contains("H(p, q)", meanings, StringComparison.Ordinal);
        Assert.Contains("/chapters/11-cross-entropy", meanings, StringComparison.Ordinal);
        Assert.DoesNotContain("mean surprisal", meanings, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>", meanings, StringComparison.Ordinal);
    }
}
