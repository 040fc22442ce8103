using System.Net;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Notebooks;
using CrossEntropy.Reader.Pages;
using CrossEntropy.Reader.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrossEntropy.Reader;

/// <summary>The book and the kernel gateway on a loopback port.</summary>
internal sealed class ReaderServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly KernelRegistry kernels;
    private readonly SpareKernel spare;

    private ReaderServer(WebApplication app, KernelRegistry kernels, SpareKernel spare, AccessToken token)
    {
        this.app = app;
        this.kernels = kernels;
        this.spare = spare;
        var bound = new UriBuilder(app.Urls.Single());
        // 0.0.0.0 is every address of this machine, and none that a browser could open.
        if (IPAddress.TryParse(bound.Host.Trim('[', ']'), out var any) && (any.Equals(IPAddress.Any) || any.Equals(IPAddress.IPv6Any)))
            bound.Host = IPAddress.Loopback.ToString();
        Address = bound.Uri;
        EntryAddress = new Uri(Address, $"/?token={token.Value}");
    }

    /// <summary>Where the server listens: http://127.0.0.1:PORT/.</summary>
    public Uri Address { get; }

    /// <summary>The address to open, with the token.</summary>
    public Uri EntryAddress { get; }

    /// <exception cref="AddressInUseException">Somebody else listens on the port.</exception>
    public static async Task<ReaderServer> StartAsync(Book book, int port, AccessToken token, GatewayOptions? options = null, IPAddress? listen = null)
    {
        var pages = new RenderedPages(book);
        var prepared = Task.Run(pages.Prepare);
        var builder = WebApplication.CreateSlimBuilder();
        // A port in use is told to the reader in a sentence, not logged with a stack.
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseSetting(WebHostDefaults.PreventHostingStartupKey, "true");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(listen ?? IPAddress.Loopback, port));
        builder.Services.AddPageCompression();
        var app = builder.Build();
        options ??= GatewayOptions.Default;
        var spare = new SpareKernel(book.Directory, options.MemoryLimit);
        var kernels = new KernelRegistry(spare, options.IdleLimit);
        app.UseSecurityHeaders();
        app.UseAccessControl(token, isOpenToNetwork: listen is not null && !IPAddress.IsLoopback(listen));
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        app.UsePageCompression();
        app.MapBook(book, pages);
        app.MapStatus(kernels);
        app.MapKernels(kernels);
        app.MapSessions(new SessionRegistry(kernels), kernels);
        try
        {
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is AddressInUseException inUse)
        {
            await app.DisposeAsync();
            throw new AddressInUseException($"Port {port} is in use.", inUse);
        }
        _ = spare.PrepareSoonAsync();
        return new ReaderServer(app, kernels, spare, token);
    }

    public async ValueTask DisposeAsync()
    {
        await kernels.DisposeAsync();
        await spare.DisposeAsync();
        await app.DisposeAsync();
    }
}
