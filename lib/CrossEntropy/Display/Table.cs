using System.Collections;
using System.Reflection;

namespace CrossEntropy;

/// <summary>Records as a table: one row each, one column for each property, numbers aligned and with few digits.</summary>
[TypeFormatterSource(typeof(TableFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class Table
{
    private readonly object[] rows;
    private readonly PropertyInfo[] columns;
    private readonly Dictionary<string, string> headings = [];
    private readonly Dictionary<string, string> formats = [];

    private Table(object[] rows, PropertyInfo[] columns) => (this.rows, this.columns) = (rows, columns);

    /// <summary>A table of records, for example of anonymous types: <c>Table.Of(new { Y = 1, H = 0.7 }, new { Y = 0, H = 0.2 })</c>.</summary>
    /// <param name="rows">The records, or one list of them. Columns are the properties, in order; a record without one leaves its cell empty.</param>
    /// <exception cref="ArgumentException">A row is null.</exception>
    public static Table Of(params IEnumerable<object> rows)
    {
        object[] given = [.. rows];
        // A list of structs is no IEnumerable<object>, and arrives as a single row.
        if (given is [IEnumerable list and not string]) given = [.. list.Cast<object>()];
        for (var i = 0; i < given.Length; i++)
            if (given[i] is null) throw new ArgumentException($"rows[{i}] is null.", nameof(rows));
        var columns = given.Select(row => row.GetType()).Distinct()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.GetIndexParameters().Length == 0)
            .DistinctBy(property => property.Name);
        return new Table(given, [.. columns]);
    }

    /// <summary>Puts another heading over a column: <c>.Heading("Loss", "loss (nats)")</c>.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Table Heading(string column, string heading)
    {
        headings[Known(column)] = heading;
        return this;
    }

    /// <summary>Writes a column's numbers in a .NET number format: <c>.Format("Loss", "F4")</c>.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Table Format(string column, string format)
    {
        formats[Known(column)] = format;
        return this;
    }

    /// <summary>The table as aligned plain text.</summary>
    public override string ToString() => Grid().ToString();

    internal Grid Grid()
    {
        object?[][] values = [.. columns.Select(column => rows.Select(row => Value(row, column.Name)).ToArray())];
        string[][] texts = [.. columns.Select((column, i) => Digits.Column(values[i], formats.GetValueOrDefault(column.Name)))];
        return new Grid(
            "ce-table",
            [.. columns.Select(column => headings.GetValueOrDefault(column.Name, column.Name))],
            [.. values.Select(column => column.All(value => value is null || Digits.IsNumber(value)))],
            [.. rows.Select((_, r) => texts.Select(column => column[r]).ToArray())]);
    }

    private static object? Value(object row, string column) => row.GetType().GetProperty(column)?.GetValue(row);

    private string Known(string column) => columns.Any(c => c.Name == column)
        ? column
        : throw new ArgumentException($"column = \"{column}\" is none of {string.Join(", ", columns.Select(c => c.Name))}.", nameof(column));
}
