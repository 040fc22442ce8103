namespace CrossEntropy;

/// <summary>How the losses of single examples become one number, as PyTorch's argument <c>reduction</c>.</summary>
public enum Reduction
{
    /// <summary>Their sum divided by their number: the loss per example.</summary>
    Mean,

    /// <summary>Their sum: the negative log-likelihood of all examples together.</summary>
    Sum,

    /// <summary>No reduction: one value per example.</summary>
    None,
}
