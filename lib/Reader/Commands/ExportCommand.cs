using CrossEntropy.Reader.Export;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Commands;

/// <summary><c>export</c>: writes the book as a site of plain files.</summary>
internal static class ExportCommand
{
    /// <returns>0 when the site is written, 1 when it is refused; why is said.</returns>
    public static int Run(Book book, string folder, Uri? address)
    {
        try
        {
            var (files, bytes) = SiteExport.Write(book, folder, address);
            Console.WriteLine($"✓ {Path.GetFullPath(folder)}: {files} files, {bytes / 1e6:0.0} MB. Put them on any file host, in any folder.");
            return 0;
        }
        catch (ExportException error)
        {
            Console.WriteLine($"✗ {error.Message}");
            return 1;
        }
    }
}
