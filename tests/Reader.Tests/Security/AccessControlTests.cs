using System.Net;

namespace Reader.Tests.Security;

public class AccessControlTests(ReaderFixture fixture)
{
    private readonly RunningReader reader = fixture.Reader;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/chapters/01-sample")]
    [InlineData("/assets/reader.js")]
    [InlineData("/api/kernels")]
    [InlineData("/api/kernels/x/channels")]
    [InlineData("/nowhere")]
    public async Task A_request_without_the_token_is_refused(string path)
    {
        using var client = new HttpClient { BaseAddress = reader.Server.Address };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("{token}x")]
    [InlineData("x{token}")]
    [InlineData("{token}{token}")]
    [InlineData("{half}")]
    [InlineData("{upper}")]
    public async Task A_token_that_is_nearly_right_is_refused(string form)
    {
        var candidate = form.Replace("{token}", reader.Token, StringComparison.Ordinal)
            .Replace("{half}", reader.Token[..(reader.Token.Length / 2)], StringComparison.Ordinal)
            .Replace("{upper}", reader.Token.ToUpperInvariant(), StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = reader.Server.Address };
        using var response = await client.GetAsync(new Uri($"/api/kernels?token={candidate}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/?token=wrong")]
    [InlineData("/?token=")]
    [InlineData("/api/kernels?token=wrong")]
    public async Task A_wrong_token_is_refused(string path)
    {
        using var client = new HttpClient { BaseAddress = reader.Server.Address };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    public async Task A_foreign_host_is_refused_even_with_the_token(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host.Replace("{port}", $"{reader.Server.Address.Port}", StringComparison.Ordinal);
        using var response = await reader.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1:{port}")]
    [InlineData("http://127.0.0.1:{port}.evil.example")]
    public async Task A_foreign_origin_is_refused_even_with_the_token(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/kernels");
        request.Headers.Add("Origin", origin.Replace("{port}", $"{reader.Server.Address.Port}", StringComparison.Ordinal));
        using var response = await reader.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_printed_address_hands_the_token_over_to_a_cookie_and_leaves_the_address_bar()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var response = await client.GetAsync(reader.Server.EntryAddress, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/", response.Headers.Location!.ToString());
        using var second = await client.GetAsync(reader.Server.Address, Cancellation);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_port_cannot_use_the_cookie()
    {
        using var client = new HttpClient { BaseAddress = reader.Server.Address };
        using var login = await client.GetAsync(reader.Server.EntryAddress, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/kernels");
        request.Headers.Add("Sec-Fetch-Site", "same-site");
        using var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("image")]
    [InlineData("iframe")]
    [InlineData("document")]
    [InlineData("script")]
    public async Task What_stands_in_a_notebook_cannot_use_the_cookie_to_ask_the_interface(string destination)
    {
        using var client = new HttpClient { BaseAddress = reader.Server.Address };
        using var login = await client.GetAsync(reader.Server.EntryAddress, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/kernels");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Sec-Fetch-Dest", destination);
        using var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_token_cannot_send_a_reader_to_another_host()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var response = await client.GetAsync(new Uri($"{reader.Server.Address}/evil.example/?token={reader.Token}"), Cancellation);
        Assert.Equal("/evil.example/", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/chapters/..%2F..%2FREADME")]
    [InlineData("/chapters/%2e%2e%2f01-sample")]
    [InlineData("/assets/..%2Fpackage.json")]
    [InlineData("/assets/%2e%2e/package.json")]
    public async Task No_path_leads_out_of_the_book(string path)
    {
        using var response = await reader.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Pages_may_run_no_script_but_our_own()
    {
        using var response = await reader.Client.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
        Assert.Contains("script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }
}
