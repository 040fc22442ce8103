using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace CrossEntropy.Kernel.Language;

/// <summary>What a library's XML documentation says of a symbol, as plain text.</summary>
internal static partial class Documentation
{
    public static string Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml(expandIncludes: true);
        if (string.IsNullOrWhiteSpace(xml)) return "";
        try
        {
            var root = XElement.Parse(xml);
            var text = new StringBuilder();
            foreach (var part in root.Elements()) text.AppendLine(Line(part));
            return text.ToString().TrimEnd();
        }
        catch (XmlException)
        {
            // Documentation that is not XML helps nobody.
            return "";
        }
    }

    private static string Line(XElement part) => part.Name.LocalName switch
    {
        "param" or "typeparam" => $"{part.Attribute("name")?.Value}: {Text(part)}",
        "returns" => $"returns: {Text(part)}",
        "exception" => $"throws {Name(part.Attribute("cref")?.Value)}: {Text(part)}",
        _ => Text(part),
    };

    private static string Text(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => Name(reference.Attribute("cref")?.Value ?? reference.Attribute("name")?.Value ?? reference.Attribute("langword")?.Value),
        XElement element => Text(element),
        _ => "",
    };

    // "M:System.Math.Log(System.Double)" is Math.Log to a reader.
    private static string Name(string? reference) =>
        reference is null ? "" : string.Join('.', reference[(reference.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0].Split('.').TakeLast(reference.StartsWith("T:", StringComparison.Ordinal) ? 1 : 2));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
