using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace CrossEntropy.Kernel.Display;

/// <summary>One way in which a type shows itself: a MIME type and the text under it.</summary>
internal sealed record TypeFormatter(string MimeType, Func<object, string> Format);

/// <summary>
/// The formatters that a type brings along without knowing any notebook: an attribute *named* TypeFormatterSourceAttribute,
/// declared anywhere, on the type or a base class, points to a class with a public CreateTypeFormatters(); each formatter has
/// MimeType and bool Format(object, TextWriter). Source: the convention of Microsoft.DotNet.Interactive.Formatting.
/// </summary>
internal static class FormatterSource
{
    private static readonly ConcurrentDictionary<Type, TypeFormatter[]?> Known = new();

    public static TypeFormatter[]? Of(Type type) => Known.GetOrAdd(type, Find);

    private static TypeFormatter[]? Find(Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: true).FirstOrDefault(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        if (attribute?.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType) return null;
        var create = sourceType.GetMethod("CreateTypeFormatters", BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)!;
        var source = create.IsStatic ? null : Activator.CreateInstance(sourceType, nonPublic: true);
        var formatters = (IEnumerable)create.Invoke(source, null)!;
        return [.. formatters.Cast<object>().Select(Convert)];
    }

    private static TypeFormatter Convert(object formatter)
    {
        var type = formatter.GetType();
        var format = type.GetMethod("Format", [typeof(object), typeof(TextWriter)])!.CreateDelegate<Func<object, TextWriter, bool>>(formatter);
        return new TypeFormatter((string)type.GetProperty("MimeType")!.GetValue(formatter)!, value =>
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            format(value, writer);
            return writer.ToString();
        });
    }
}
