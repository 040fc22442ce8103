namespace CrossEntropy;

/// <summary>A matrix of numbers, shown in rows and columns with the same decimals down each column.</summary>
[TypeFormatterSource(typeof(MatrixFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class Matrix
{
    private readonly double[,] values;
    private readonly string[] rows;
    private readonly string[] columns;

    private Matrix(double[,] values, string[] rows, string[] columns) => (this.values, this.rows, this.columns) = (values, rows, columns);

    /// <summary>A matrix to show.</summary>
    /// <param name="values">Shape (rows, columns).</param>
    /// <param name="rows">None, or a label for each row.</param>
    /// <param name="columns">None, or a label for each column.</param>
    /// <exception cref="ArgumentException">There are labels, but not one for each row or column.</exception>
    public static Matrix Of(double[,] values, string[]? rows = null, string[]? columns = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (rows is not null) Require.SameLength(rows.Length, nameof(rows), values.GetLength(0), nameof(values));
        if (columns is not null) Require.SameLength(columns.Length, nameof(columns), values.GetLength(1), nameof(values));
        return new Matrix(values, rows ?? [], columns ?? []);
    }

    /// <summary>A matrix to show, given as rows.</summary>
    /// <param name="values">Rows of the same length.</param>
    /// <param name="rows">None, or a label for each row.</param>
    /// <param name="columns">None, or a label for each column.</param>
    /// <exception cref="ArgumentException">The rows differ in length; there are labels, but not one for each row or column.</exception>
    public static Matrix Of(double[][] values, string[]? rows = null, string[]? columns = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Require.Rows(values, nameof(values));
        var table = new double[values.Length, values[0].Length];
        for (var i = 0; i < table.GetLength(0); i++)
            for (var j = 0; j < table.GetLength(1); j++) table[i, j] = values[i][j];
        return Of(table, rows, columns);
    }

    /// <summary>The matrix as aligned plain text.</summary>
    public override string ToString() => Grid().ToString();

    internal Grid Grid()
    {
        var (height, width) = (values.GetLength(0), values.GetLength(1));
        string[][] texts = [.. Enumerable.Range(0, width).Select(j => Digits.Column([.. Enumerable.Range(0, height).Select(i => (object)values[i, j])], null))];
        var labelled = rows.Length > 0;
        return new Grid(
            "ce-matrix",
            [.. labelled ? [""] : Array.Empty<string>(), .. columns.Length > 0 ? columns : Enumerable.Repeat("", width)],
            [.. labelled ? [false] : Array.Empty<bool>(), .. Enumerable.Repeat(true, width)],
            [.. Enumerable.Range(0, height).Select(i => (string[])[.. labelled ? [rows[i]] : Array.Empty<string>(), .. texts.Select(column => column[i])])]);
    }
}
