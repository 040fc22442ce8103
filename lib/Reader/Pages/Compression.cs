using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace CrossEntropy.Reader.Pages;

/// <summary>Pages and scripts are sent in a third of their size. The gateway's answers are small, and go to clients of every kind: they stay as they are.</summary>
internal static class Compression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/x-ipynb+json"]);
        // The quickest level: the fastest network is the most common one, this machine's own.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UsePageCompression(this WebApplication app) =>
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseResponseCompression());
}
