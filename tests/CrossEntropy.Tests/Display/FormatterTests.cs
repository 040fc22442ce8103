using Microsoft.DotNet.Interactive.Formatting;

namespace CrossEntropy.Tests;

public class FormatterTests
{
    public static TheoryData<Type, string[]> Types => new()
    {
        { typeof(Plot), ["application/vnd.plotly.v1+json", "text/html", "text/plain"] },
        { typeof(Table), ["text/html", "text/plain"] },
        { typeof(Matrix), ["text/html", "text/plain"] },
        { typeof(Feedback), ["text/html", "text/plain"] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_foreign_kernel_is_offered_html_alone(Type type, string[] _) => Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(type));

    [Theory]
    [MemberData(nameof(Types))]
    public void The_source_offers_every_form(Type type, string[] mimeTypes)
    {
        var attribute = type.GetCustomAttributes(false).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(null, null)!;
        Assert.Equal(mimeTypes, formatters.Select(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!));
    }

    [Fact]
    public void Feedback_is_encoded_and_carries_its_class() =>
        Assert.Equal("""<div class="ce-feedback ce-wrong" role="status" style="border-left:4px solid #D55E00;padding:0.3em 0.8em">&#10007; a &lt; b</div>""".Replace("&#10007;", "✗", StringComparison.Ordinal),
            Shown.As("text/html", new Feedback(Verdict.Wrong, "a < b")));

    [Fact]
    public void A_plot_draws_itself_without_requirejs_and_says_what_it_shows()
    {
        var html = Shown.As("text/html", new Plot("a < b").Curve("</script>", p => p, 0, 1));
        Assert.Contains("role=\"img\" aria-label=\"a &lt; b.", html, StringComparison.Ordinal);
        Assert.Single(html.Split("</script>")[1..]);
    }

    [Fact]
    public void The_same_plot_gives_the_same_html() =>
        Assert.Equal(Shown.As("text/html", new Plot("a").Curve("b", p => p, 0, 1)), Shown.As("text/html", new Plot("a").Curve("b", p => p, 0, 1)));
}
