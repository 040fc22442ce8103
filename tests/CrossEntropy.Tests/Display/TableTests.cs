namespace CrossEntropy.Tests;

public class TableTests
{
    [Fact]
    public void Aligns_numbers_right_and_text_left_with_the_same_decimals_down_a_column() =>
        Assert.Equal(
            """
            Customer  Y    H  loss (nats)
            Zhang     1  0.7     0.356675
            Li        0  0.2     0.223144
            """,
            Table.Of(
                new { Customer = "Zhang", Y = 1, H = 0.7, Loss = -Math.Log(0.7) },
                new { Customer = "Li", Y = 0, H = 0.2, Loss = -Math.Log(1 - 0.2) }).Heading("Loss", "loss (nats)").ToString());

    [Fact]
    public void Takes_a_list_of_structs() => Assert.Equal("Key  Value\na        1", Table.Of(new List<KeyValuePair<string, int>> { new("a", 1) }).ToString());

    [Fact]
    public void A_missing_property_leaves_its_cell_empty() => Assert.Equal("A  B\n1\n   2", Table.Of(new { A = 1 }, new { B = 2 }).ToString());

    [Fact]
    public void A_format_sets_a_columns_digits() => Assert.Equal("Loss\n0.36", Table.Of(new { Loss = -Math.Log(0.7) }).Format("Loss", "F2").ToString());

    [Fact]
    public void Small_numbers_keep_their_digits() => Assert.Equal("    P\n1E−20\n  0.5", Table.Of(new { P = 1e-20 }, new { P = 0.5 }).ToString());

    [Fact]
    public void Infinity_null_truth_and_lists_are_readable() =>
        Assert.Equal("A  B  C     D\n∞     true  [0.4, 0.6]", Table.Of(new { A = double.PositiveInfinity, B = (string?)null, C = true, D = new[] { 0.4, 0.6 } }).ToString());

    [Fact]
    public void An_unknown_column_is_named_with_the_known_ones() =>
        Assert.StartsWith("column = \"Los\" is none of Y, Loss.", Assert.Throws<ArgumentException>(() => Table.Of(new { Y = 1, Loss = 2 }).Heading("Los", "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Encodes_html() => Assert.Contains("&lt;b&gt;", Shown.As("text/html", Table.Of(new { A = "<b>" })), StringComparison.Ordinal);

    [Fact]
    public void A_matrix_shows_its_labels() =>
        Assert.Equal("      cat   dog\ncat  0.24  −0.1\ndog  1.00   2.0", Matrix.Of(new[,] { { 0.24, -0.1 }, { 1, 2 } }, ["cat", "dog"], ["cat", "dog"]).ToString());

    [Fact]
    public void A_matrix_without_labels_is_only_numbers() => Assert.Equal("1  2\n3  4", Matrix.Of(new double[,] { { 1, 2 }, { 3, 4 } }).ToString());
}
