using CrossEntropy.Reader.Export;
using CrossEntropy.Reader.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Reader.Tests.Browser;
using Reader.Tests.Export;

[assembly: AssemblyFixture(typeof(ExportFixture))]

namespace Reader.Tests.Export;

/// <summary>The tests' book exported, and served from a sub-path by a server that knows nothing but files.</summary>
public sealed class ExportFixture : IAsyncLifetime
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("cross-entropy-tests-");
    private WebApplication? app;

    internal string Folder => Path.Combine(parent.FullName, "site");

    internal Uri At(string path) => new($"{app!.Urls.Single()}/books/ce/{path}");

    /// <summary>The same files, as a host with nothing else serves them.</summary>
    internal Uri AtRoot(string path) => new($"{app!.Urls.Single()}/{path}");

    public async ValueTask InitializeAsync()
    {
        SiteExport.Write(new Book(PageFixture.Book), Folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        foreach (var path in (string[])["/books/ce", ""])
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Folder), RequestPath = path, ServeUnknownFileTypes = true });
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        parent.Delete(recursive: true);
    }
}
