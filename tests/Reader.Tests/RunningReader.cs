using CrossEntropy.Reader;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Notebooks;
using CrossEntropy.Reader.Security;

namespace Reader.Tests;

/// <summary>The real server on a free port, with a client that knows the token.</summary>
internal sealed class RunningReader : IAsyncDisposable
{
    private RunningReader(ReaderServer server, AccessToken token)
    {
        Server = server;
        Token = token.Value;
        Client = new HttpClient { BaseAddress = server.Address };
        Client.DefaultRequestHeaders.Add("Authorization", $"token {Token}");
    }

    public ReaderServer Server { get; }

    public string Token { get; }

    /// <summary>Sends the token with every request.</summary>
    public HttpClient Client { get; }

    /// <summary>A page's address with the token in it.</summary>
    public Uri At(string path)
    {
        var parts = path.Split('#', 2);
        return new(Server.Address, $"{parts[0]}?token={Token}{(parts.Length > 1 ? $"#{parts[1]}" : "")}");
    }

    public static async Task<RunningReader> StartAsync(Book? book = null, GatewayOptions? options = null)
    {
        var token = AccessToken.Random();
        return new(await ReaderServer.StartAsync(book ?? SampleBook.Open(), port: 0, token, options), token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
