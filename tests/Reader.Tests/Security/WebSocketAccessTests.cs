using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Reader.Tests.Security;

/// <summary>The WebSocket runs code, and a browser opens one to any host for any page: it is guarded as everything else is.</summary>
public sealed class WebSocketAccessTests(ReaderFixture fixture) : IAsyncLifetime
{
    private string kernel = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Uri Channels => new UriBuilder(fixture.Reader.Server.Address) { Scheme = "ws", Path = $"/api/kernels/{kernel}/channels" }.Uri;

    public async ValueTask InitializeAsync()
    {
        using var started = await fixture.Reader.Client.PostAsJsonAsync("/api/kernels", new { name = ".net-csharp" }, Cancellation);
        kernel = (string)JsonNode.Parse(await started.Content.ReadAsStringAsync(Cancellation))!["id"]!;
    }

    public async ValueTask DisposeAsync()
    {
        using var ended = await fixture.Reader.Client.DeleteAsync(new Uri($"/api/kernels/{kernel}", UriKind.Relative), CancellationToken.None);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Host", "evil.example")]
    [InlineData("Authorization", "token wrong")]
    [InlineData("Authorization", "")]
    public async Task A_socket_with_a_foreign_header_is_refused(string header, string value)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Authorization", $"token {fixture.Reader.Token}");
        socket.Options.SetRequestHeader(header, value);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Channels, Cancellation));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_socket_of_our_own_page_is_let_in_by_its_cookie()
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler);
        using var entry = await client.GetAsync(fixture.Reader.Server.EntryAddress, Cancellation);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", fixture.Reader.Server.Address.GetLeftPart(UriPartial.Authority));
        socket.Options.SetRequestHeader("Cookie", cookies.GetCookieHeader(fixture.Reader.Server.Address));
        socket.Options.SetRequestHeader("Sec-Fetch-Site", "same-origin");
        socket.Options.SetRequestHeader("Sec-Fetch-Dest", "websocket");
        await socket.ConnectAsync(Channels, Cancellation);
        Assert.Equal(WebSocketState.Open, socket.State);
    }
}
