namespace CrossEntropy.Reader.Export;

/// <summary>The site could not be written, and why, in a sentence for the one who asked.</summary>
internal sealed class ExportException : Exception
{
    public ExportException()
    {
    }

    public ExportException(string message) : base(message)
    {
    }

    public ExportException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
