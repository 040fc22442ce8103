namespace CrossEntropy;

/// <summary>Tells a notebook which class knows how to show the type it stands on. .NET Interactive and the Reader's kernel find it by
/// its name, so that the library refers to neither.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A class with a method CreateTypeFormatters().</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>Only types every host can show, and each of them must have a formatter: .NET Interactive overflows its stack otherwise.</summary>
    public string[] PreferredMimeTypes { get; init; } = [];
}

/// <summary>Writes a value as one MIME type, in the shape that notebooks look for.</summary>
internal sealed class TypeFormatter<T>(string mimeType, Func<T, string> write)
{
    public string MimeType => mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value) return false;
        writer.Write(write(value));
        return true;
    }
}
