using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrossEntropy.Reader.Notebooks;
using CrossEntropy.Reader.Pages;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrossEntropy.Reader.Markdown;

/// <summary>
/// Marks the glossary's terms in one chapter: each where a section first uses it, in running text only, and not where the section defines it.
/// The page's script makes the marks explain themselves.
/// </summary>
internal sealed class GlossaryMarks
{
    private readonly Dictionary<string, GlossaryEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<GlossaryEntry> saidHere = [];
    private readonly SortedDictionary<string, GlossaryEntry> marked = new(StringComparer.Ordinal);
    private readonly Regex? names;

    public GlossaryMarks(IEnumerable<GlossaryEntry> terms)
    {
        foreach (var entry in terms.Where(term => term.IsExplained))
            foreach (var name in entry.Names)
                entries.TryAdd(Printed(name), entry);
        // The longest name first: "log loss" before "loss"; and no part of a longer word, so that "cross-entropy" holds no "entropy".
        if (entries.Count > 0)
            names = new($@"(?<![\w-])(?<name>{string.Join('|', entries.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?:e?s)?(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Marks the terms of the chapter's next cell.</summary>
    public MarkdownDocument Mark(MarkdownDocument document)
    {
        if (names is null)
            return document;
        foreach (var part in document.Descendants().ToArray())
        {
            if (part is HeadingBlock { Level: <= 2 })
                saidHere.Clear();
            else if (part is EmphasisInline { DelimiterCount: 2, FirstChild: LiteralInline defined } && names.Match(defined.Content.ToString()) is { Success: true } definition)
                saidHere.Add(Entry(definition));
            else if (part is LiteralInline literal && IsRunningText(literal))
                Mark(literal);
        }
        return document;
    }

    /// <summary>What the page's script reads: for each marked term its meaning as HTML.</summary>
    public string Meanings(Site site)
    {
        var text = new ChapterText(site);
        return marked.Count == 0 ? "" : $"""
            <script type="application/json" id="glossary">{JsonSerializer.Serialize(marked.ToDictionary(term => term.Key, term => text.ToHtml($"**{term.Key}**: {term.Value.Meaning}. (Chapter {term.Value.Chapters})")))}</script>

            """;
    }

    private void Mark(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var at = 0;
        foreach (Match match in names!.Matches(text))
        {
            var entry = Entry(match);
            if (!saidHere.Add(entry))
                continue;
            marked[entry.Names[0]] = entry;
            literal.InsertBefore(new LiteralInline(text[at..match.Index]));
            literal.InsertBefore(new HtmlInline($"<span class=\"term\" data-term=\"{WebUtility.HtmlEncode(entry.Names[0])}\">{WebUtility.HtmlEncode(match.Value)}</span>"));
            at = match.Index + match.Length;
        }
        if (at == 0)
            return;
        literal.InsertBefore(new LiteralInline(text[at..]));
        literal.Remove();
    }

    // The chapter's text has its apostrophes as they are printed.
    private static string Printed(string name) => name.Replace('\'', '’');

    private GlossaryEntry Entry(Match match) => entries[match.Groups["name"].Value];

    // "Cut Cross-Entropy" is the name of something else; "Predict:" and a whole sentence are running text.
    private static bool IsName(EmphasisInline italics) =>
        italics is { FirstChild: LiteralInline first, LastChild: LiteralInline last } && first.Content.AsSpan() is [var initial, ..] && char.IsUpper(initial) && last.Content.AsSpan() is not [.., '.' or ':'];

    private static bool IsRunningText(LiteralInline literal)
    {
        Inline outermost = literal;
        while (outermost.Parent is { } around)
        {
            if (around is LinkInline or EmphasisInline { DelimiterCount: 2 } || (around is EmphasisInline italics && IsName(italics)))
                return false;
            outermost = around;
        }
        Block? block = (outermost as ContainerInline)?.ParentBlock;
        if (block is not ParagraphBlock)
            return false;
        while (block is not null and not Table)
            block = block.Parent;
        return block is null;
    }
}
