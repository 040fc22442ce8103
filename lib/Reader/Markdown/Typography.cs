using Markdig.Extensions.SmartyPants;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrossEntropy.Reader.Markdown;

/// <summary>Quotation marks and apostrophes as they are printed. In the files they are typed straight, as every editor can.</summary>
internal static class Typography
{
    private static readonly Dictionary<SmartyPantType, string> Marks = new()
    {
        [SmartyPantType.LeftDoubleQuote] = "“",
        [SmartyPantType.RightDoubleQuote] = "”",
        [SmartyPantType.LeftQuote] = "‘",
        [SmartyPantType.RightQuote] = "’",
        [SmartyPantType.LeftAngleQuote] = "«",
        [SmartyPantType.RightAngleQuote] = "»",
        [SmartyPantType.Ellipsis] = "…",
        [SmartyPantType.Dash2] = "–",
        [SmartyPantType.Dash3] = "—",
    };

    /// <summary>Turns what Markdig takes for marks into the text around them, so that "Bayes’ rule" is one piece of text.</summary>
    public static void Quotes(MarkdownDocument document)
    {
        foreach (var mark in document.Descendants<SmartyPant>().ToArray())
            mark.ReplaceBy(new LiteralInline(Marks.GetValueOrDefault(mark.Type, mark.OpeningCharacter.ToString())));
        foreach (var text in document.Descendants<LiteralInline>().ToArray())
        {
            if (text.PreviousSibling is LiteralInline before)
            {
                text.Content = new StringSlice($"{before.Content}{text.Content}");
                before.Remove();
            }
            // One that opens nothing and closes nothing is an apostrophe.
            if (text.Content.AsSpan().Contains('\''))
                text.Content = new StringSlice(text.Content.ToString().Replace('\'', '’'));
        }
    }
}
