namespace CrossEntropy;

public sealed partial class Value
{
    /// <summary>Backpropagation: fills in the Gradient of every value this one was computed from, by the chain rule from the end to the start.</summary>
    /// <remarks>The gradients of leaves add up over several calls, as in PyTorch: <see cref="ZeroGradient"/> starts afresh. Those of values in
    /// between are of the last call alone. The graph may be as deep as memory allows.</remarks>
    public void Backward()
    {
        var order = Order();
        foreach (var value in order)
            if (!value.IsLeaf) value.Gradient = 0;
        Gradient += 1;
        foreach (var value in order.Reverse())
            foreach (var (input, derivative) in value.inputs) input.Gradient += derivative * value.Gradient;
    }

    /// <summary>Sets the gradient of this value, and of all it was computed from, to 0.</summary>
    public void ZeroGradient()
    {
        foreach (var value in Order()) value.Gradient = 0;
    }

    /// <summary>This value and all it was computed from, each after its own inputs.</summary>
    /// <remarks>A stack of its own instead of recursion: a sum of 100,000 terms is a chain as long, and would overflow the program's.</remarks>
    public IReadOnlyList<Value> Order()
    {
        var order = new List<Value>();
        var seen = new HashSet<Value> { this };
        var open = new Stack<(Value Value, int Next)>([(this, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Value.inputs.Length)
            {
                order.Add(at.Value);
                continue;
            }

            open.Push((at.Value, at.Next + 1));
            var input = at.Value.inputs[at.Next].Input;
            if (seen.Add(input)) open.Push((input, 0));
        }

        return order;
    }
}
