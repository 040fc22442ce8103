namespace CrossEntropy;

/// <summary>Where the values of a computation stand: each to the right of its inputs, near the height of what uses it.</summary>
internal static class GraphPlaces
{
    public static Dictionary<Value, (double X, double Y)> Of(IReadOnlyList<Value> order)
    {
        var users = order.ToDictionary(value => value, _ => new List<Value>());
        foreach (var value in order)
            foreach (var input in value.Inputs) users[input].Add(value);

        var columns = Columns(order, users);
        var heights = new Dictionary<Value, double>();
        // From the end to the start, so that a value's users are placed before it.
        foreach (var column in order.GroupBy(value => columns[value]).OrderByDescending(group => group.Key))
        {
            var next = double.NegativeInfinity;
            foreach (var (value, wish) in column.Select(value => (value, Wish: Mean(users[value], heights))).OrderBy(pair => pair.Wish))
            {
                heights[value] = Math.Max(wish, next);
                next = heights[value] + 1;
            }

            // Pushed apart upwards: the column goes back down by as much, on average, as it went up.
            var shift = column.Average(value => heights[value] - Mean(users[value], heights));
            foreach (var value in column) heights[value] -= shift;
        }

        return order.ToDictionary(value => value, value => ((double)columns[value], heights[value]));
    }

    /// <summary>One column further than the furthest input; leaves stand just before whatever uses them first.</summary>
    private static Dictionary<Value, int> Columns(IReadOnlyList<Value> order, Dictionary<Value, List<Value>> users)
    {
        var columns = new Dictionary<Value, int>();
        foreach (var value in order) columns[value] = value.IsLeaf ? 0 : 1 + value.Inputs.Max(input => columns[input]);
        foreach (var leaf in order.Where(value => value.IsLeaf && users[value].Count > 0)) columns[leaf] = users[leaf].Min(user => columns[user]) - 1;
        return columns;
    }

    private static double Mean(List<Value> users, Dictionary<Value, double> heights) => users.Count == 0 ? 0 : users.Average(user => heights[user]);
}
