using CrossEntropy.Reader.Export;
using CrossEntropy.Reader.Notebooks;
using Reader.Tests.Browser;
using Reader.Tests.Export;

[assembly: AssemblyFixture(typeof(ExportFixture))]

namespace Reader.Tests.Export;

/// <summary>The tests' book exported, and served from a sub-path by a server that knows nothing but files.</summary>
public sealed class ExportFixture : IAsyncLifetime
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("cross-entropy-tests-");
    private FileHost? host;

    internal string Folder => Path.Combine(parent.FullName, "site");

    internal Uri At(string path) => new(host!.Address, $"books/ce/{path}");

    /// <summary>The same files, as a host with nothing else serves them.</summary>
    internal Uri AtRoot(string path) => new(host!.Address, path);

    public async ValueTask InitializeAsync()
    {
        SiteExport.Write(new Book(PageFixture.Book), Folder);
        host = await FileHost.StartAsync(Folder, "/books/ce", "");
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        parent.Delete(recursive: true);
    }
}
