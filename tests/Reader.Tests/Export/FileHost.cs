using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Reader.Tests.Export;

/// <summary>A server that knows nothing but files, and compresses them when it is asked to, as hosts do.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private FileHost(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Serves a folder from each of the given paths, on a port of its own.</summary>
    public static async Task<FileHost> StartAsync(string folder, params string[] paths)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseResponseCompression();
        foreach (var path in paths)
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = path, ServeUnknownFileTypes = true });
        await app.StartAsync();
        return new FileHost(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
