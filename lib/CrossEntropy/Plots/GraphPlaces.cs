namespace CrossEntropy;

/// <summary>Where the values of a computation stand: each below its inputs, near what uses it. An edge that passes rows by has a lane of its own there,
/// so that it runs through no other value.</summary>
internal sealed class GraphPlaces
{
    private readonly Dictionary<Value, Stop> stops = [];
    private readonly List<Stop> all = [];

    public GraphPlaces(IReadOnlyList<Value> order)
    {
        var rows = Rows(order);
        foreach (var value in order) stops[value] = NewStop(rows[value]);
        foreach (var user in order)
            for (var i = 0; i < user.Inputs.Count; i++) Edges.Add(new Edge(user.Derivatives[i] * user.Gradient, Route(stops[user.Inputs[i]], stops[user])));
        Spread();
    }

    /// <summary>One for each use of a value.</summary>
    public List<Edge> Edges { get; } = [];

    public (double X, double Y) this[Value value] => stops[value].Place;

    /// <summary>One row below the lowest input; leaves stand just above whatever uses them first.</summary>
    private static Dictionary<Value, int> Rows(IReadOnlyList<Value> order)
    {
        var rows = new Dictionary<Value, int>();
        foreach (var value in order) rows[value] = value.IsLeaf ? 0 : 1 + value.Inputs.Max(input => rows[input]);
        var first = order.SelectMany(user => user.Inputs.Select(input => (input, Row: rows[user]))).GroupBy(use => use.input, use => use.Row);
        foreach (var uses in first.Where(uses => uses.Key.IsLeaf)) rows[uses.Key] = uses.Min() - 1;
        return rows;
    }

    private Stop NewStop(int row)
    {
        all.Add(new Stop(row));
        return all[^1];
    }

    private Stop[] Route(Stop from, Stop to)
    {
        Stop[] path = [from, .. Enumerable.Range(from.Row + 1, to.Row - from.Row - 1).Select(NewStop), to];
        for (var i = 1; i < path.Length; i++) path[i - 1].Next.Add(path[i]);
        return path;
    }

    private void Spread()
    {
        // From the end to the start, so that what uses a value is placed before it.
        foreach (var row in all.GroupBy(stop => stop.Row).OrderByDescending(group => group.Key))
        {
            var next = double.NegativeInfinity;
            foreach (var stop in row.OrderBy(stop => stop.Wish))
            {
                stop.X = Math.Max(stop.Wish, next);
                next = stop.X + 1;
            }

            // Pushed apart to the right: the row goes back by as much, on average, as it went.
            var shift = row.Average(stop => stop.X - stop.Wish);
            foreach (var stop in row) stop.X -= shift;
        }
    }

    /// <summary>A use of a value, and the blame that flows back along it.</summary>
    internal sealed record Edge(double Blame, Stop[] Path);

    /// <summary>A value, or where an edge passes a row.</summary>
    internal sealed class Stop(int row)
    {
        public int Row => row;
        public double X { get; set; }
        public List<Stop> Next { get; } = [];
        public double Wish => Next.Count == 0 ? 0 : Next.Average(stop => stop.X);
        public (double X, double Y) Place => (X, -row);
    }
}
