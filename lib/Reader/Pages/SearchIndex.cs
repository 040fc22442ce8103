using System.Text.Json;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Markdown;
using CrossEntropy.Reader.Notebooks;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrossEntropy.Reader.Pages;

/// <summary>What the search box looks through: every section of every chapter with its words, its terms (set in bold) and its code, and every entry of the glossary.</summary>
internal static class SearchIndex
{
    public static string Render(IReadOnlyList<Chapter> chapters) =>
        new JsonArray([.. chapters.Where(chapter => chapter.Notebook is not null).SelectMany(Sections)]).ToJsonString(JsonSerializerOptions.Web);

    private static IEnumerable<JsonNode> Sections(Chapter chapter)
    {
        var text = new ChapterText(Site.Live);
        var section = new Section(chapter.Title, "");
        foreach (var cell in chapter.Notebook!.Cells.Where(cell => !cell.IsSkipped && !cell.Tags.Contains("setup")))
        {
            if (cell.IsCode)
                section.Code.Add(cell.Source);
            else if (cell.IsMarkdown)
            {
                foreach (var block in text.Parse(cell.Source))
                {
                    if (block is HeadingBlock { Level: > 1 } heading)
                    {
                        yield return section.ToJson(chapter);
                        section = new Section(ChapterText.Plain(heading), heading.GetAttributes().Id!);
                    }
                    else if (block is Table table && ChapterText.GlossaryRows(table).ToArray() is { Length: > 0 } entries)
                    {
                        foreach (var entry in entries)
                            yield return Entry(entry).ToJson(chapter);
                    }
                    else if (block is not (HeadingBlock or HtmlBlock or MathBlock))
                    {
                        section.Words.Add(ChapterText.Words(block));
                        section.Terms.AddRange(block.Descendants<EmphasisInline>().Where(strong => strong.DelimiterCount == 2).Select(ChapterText.Plain));
                    }
                }
            }
        }
        yield return section.ToJson(chapter);
    }

    private static Section Entry(TableRow row)
    {
        var name = ChapterText.Plain(row[0]);
        var section = new Section(name, row.GetAttributes().Id!);
        section.Terms.Add(name);
        section.Words.Add(ChapterText.Words(row[1]));
        return section;
    }

    private sealed class Section(string heading, string anchor)
    {
        public List<string> Words { get; } = [];

        public List<string> Terms { get; } = [];

        public List<string> Code { get; } = [];

        public JsonObject ToJson(Chapter chapter) => new JsonObject
        {
            ["chapter"] = chapter.Name,
            ["number"] = chapter.Number,
            ["title"] = chapter.Title,
            ["heading"] = heading,
            ["anchor"] = anchor,
            ["words"] = string.Join(' ', Words),
            ["terms"] = string.Join(" · ", Terms),
            ["code"] = string.Join('\n', Code),
        };
    }
}
