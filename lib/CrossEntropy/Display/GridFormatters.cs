namespace CrossEntropy;

/// <summary>How a notebook shows a Table.</summary>
internal sealed class TableFormatters
{
    public static IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<Table>("text/html", table => table.Grid().ToHtml()),
        new TypeFormatter<Table>("text/plain", table => table.ToString()),
    ];
}

/// <summary>How a notebook shows a Matrix.</summary>
internal sealed class MatrixFormatters
{
    public static IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<Matrix>("text/html", matrix => matrix.Grid().ToHtml()),
        new TypeFormatter<Matrix>("text/plain", matrix => matrix.ToString()),
    ];
}
