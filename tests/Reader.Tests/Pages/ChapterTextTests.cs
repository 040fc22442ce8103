using CrossEntropy.Reader.Markdown;
using CrossEntropy.Reader.Pages;

namespace Reader.Tests.Pages;

public class ChapterTextTests
{
    private static string ToHtml(string markdown) => new ChapterText(Site.LiveChapter).ToHtml(markdown);

    [Fact]
    public void Claims_are_not_shown() => Assert.Equal("<p>costs 0.357 nats</p>\n", ToHtml("costs 0.357<!--= -Math.Log(0.7) --> nats"));

    [Fact]
    public void Formulas_are_left_to_KaTeX() => Assert.Equal("<p>so <span class=\"math\">\\(h_i\\)</span></p>\n", ToHtml("so $h_i$"));

    [Theory]
    [InlineData("$$a < b$$")]
    [InlineData("$$\na < b\n$$")]
    public void A_formula_between_double_dollars_is_displayed(string markdown) =>
        Assert.Matches(@"class=""math"">\s*\\\[\s*a &lt; b\s*\\\]", ToHtml(markdown));

    [Fact]
    public void Displayed_formulas_have_anchors_in_the_order_of_the_text() =>
        Assert.Matches("""(?s)id="equation" class="math">.*id="equation-2" class="math">.*id="equation-3" class="math">""", ToHtml("$$a$$\n\n$$\nb\n$$\n\n$$c$$"));

    [Theory]
    [InlineData("[next](02-many-classes.ipynb)", "../chapters/02-many-classes")]
    [InlineData("[there](02-many-classes.ipynb#one-hot)", "../chapters/02-many-classes#one-hot")]
    [InlineData("[away](https://example.org/a.ipynb)", "https://example.org/a.ipynb")]
    public void A_link_to_a_notebook_leads_to_its_chapter(string markdown, string address) =>
        Assert.Contains($"href=\"{address}\"", ToHtml(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>act()</script>", "&lt;script>act()&lt;/script>")]
    [InlineData("some <Meta http-equiv='refresh' content='0; url=/'> text", "&lt;Meta")]
    [InlineData("<div>\n<form action='/api'><button>x</button></form>\n</div>", "&lt;form action='/api'>&lt;button>x&lt;/button>&lt;/form>")]
    public void A_tag_that_acts_is_shown_as_text(string markdown, string html) => Assert.Contains(html, ToHtml(markdown), StringComparison.Ordinal);

    [Fact]
    public void An_empty_corner_of_a_table_is_no_heading() =>
        Assert.Contains("<tr>\n<td></td>\n<th>cat</th>\n</tr>", ToHtml("| | cat |\n| --- | --- |\n| a | 1 |"), StringComparison.Ordinal);

    [Theory]
    [InlineData("A \"hard\" case: it's Bayes' rule.", "A “hard” case: it’s Bayes’ rule.")]
    [InlineData("the model's $q$'s", "the model’s <span class=\"math\">\\(q\\)</span>’s")]
    [InlineData("`'a'` is \"quoted\"", "<code class=\"short\">'a'</code> is “quoted”")]
    public void Straight_marks_are_printed_as_quotation_marks_and_apostrophes(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>\n", ToHtml(markdown));

    [Fact]
    public void Short_code_in_a_sentence_stays_in_its_line_and_long_code_may_break() =>
        Assert.Equal("<p><code class=\"short\">-Math.Log(0.7)</code> or <code>Loss.CrossEntropy(rows, targets)</code></p>\n", ToHtml("`-Math.Log(0.7)` or `Loss.CrossEntropy(rows, targets)`"));

    [Fact]
    public void Each_entry_of_a_glossary_has_an_anchor() =>
        Assert.Contains("<tr id=\"term-log-loss-log-loss-again\">", ToHtml("| term | meaning | chapter |\n| --- | --- | --- |\n| **log loss**, log loss again | a price | 1 |"), StringComparison.Ordinal);

    [Fact]
    public void A_solution_stays_folded() =>
        Assert.StartsWith("<details>\n<summary>Solution</summary>\n<p><strong>1.1</strong>", ToHtml("<details>\n<summary>Solution</summary>\n\n**1.1** x\n\n</details>"), StringComparison.Ordinal);
}
