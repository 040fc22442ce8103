namespace CrossEntropy.Reader.Notebooks;

/// <summary>A notebook file cannot be read; the message says which file, where in it, and what stands there.</summary>
internal sealed class NotebookException : Exception
{
    public NotebookException(string message) : base(message)
    {
    }

    public NotebookException(string message, Exception inner) : base(message, inner)
    {
    }

    public NotebookException()
    {
    }
}
