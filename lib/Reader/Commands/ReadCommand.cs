using System.Diagnostics;
using System.Net;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Notebooks;
using CrossEntropy.Reader.Security;
using Microsoft.AspNetCore.Connections;

namespace CrossEntropy.Reader.Commands;

/// <summary><c>read</c>: serves the book until it is told to stop, and opens it in the browser.</summary>
internal static class ReadCommand
{
    /// <summary>Always the same port when it is free: a browser keeps a reader's edits by address, port included.</summary>
    public const int DefaultPort = 5480;

    private const string OpenToNetwork =
        "Other machines can reach this server. Whoever has the address below with its token can run any program as you, and because the\n"
        + "connection is not encrypted, whoever can listen to the network can read the token. An SSH tunnel (ssh -L) is safer than --listen.";

    public static async Task<int> RunAsync(Book book, int? port, IPAddress listen, GatewayOptions options, bool openBrowser, CancellationToken cancellation)
    {
        AccessToken token;
        try
        {
            token = AccessToken.FromEnvironment();
        }
        catch (ArgumentException error)
        {
            Console.WriteLine(error.Message);
            return 1;
        }
        await using var server = await StartAsync(book, port ?? DefaultPort, listen, token, options);
        if (!IPAddress.IsLoopback(listen))
            Console.WriteLine(OpenToNetwork);
        Console.WriteLine($"The book is open at {server.EntryAddress}");
        Console.WriteLine("Press Ctrl+C to close it.");
        if (openBrowser)
            OpenBrowser(server.EntryAddress);
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
        return 0;
    }

    private static async Task<ReaderServer> StartAsync(Book book, int port, IPAddress listen, AccessToken token, GatewayOptions options)
    {
        try
        {
            return await ReaderServer.StartAsync(book, port, token, options, listen);
        }
        catch (AddressInUseException)
        {
            var server = await ReaderServer.StartAsync(book, 0, token, options, listen);
            Console.WriteLine($"Port {port} is in use; the book took port {server.Address.Port}. Edits made at another port stay with that port.");
            return server;
        }
    }

    private static void OpenBrowser(Uri address)
    {
        // A machine without a screen has no browser to open; the address is printed.
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            Console.WriteLine("No browser could be opened: open the address above.");
        }
    }
}
