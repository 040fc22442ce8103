using System.Net;

namespace Reader.Tests.Security;

public class ApiPathTests(ReaderFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Paths()
    {
        var data = new TheoryData<string, string>();
        foreach (var place in (string[])["/api/kernels/{0}", "/api/kernels/{0}/channels", "/api/kernelspecs/{0}", "/api/sessions/{0}", "/chapters/{0}", "/assets/{0}", "/kernelspecs/.net-csharp/{0}", "/kernelspecs/{0}/logo-svg.svg", "/images/{0}", "/notebooks/{0}", "/notebooks/{0}.ipynb"])
        {
            foreach (var attempt in (string[])["..%2f..%2fREADME.md", "%2e%2e%2f%2e%2e%2fREADME.md", "..%5c..%5cREADME.md", "%252e%252e%252fREADME.md", "%00", "x%00.ipynb", "%2fetc%2fpasswd", "....%2f%2fREADME.md", "%c0%ae%c0%ae%2fREADME.md"])
                data.Add(place, attempt);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_encoded_path_leads_anywhere(string place, string attempt)
    {
        var path = place.Replace("{0}", attempt, StringComparison.Ordinal);
        using var response = await fixture.Reader.Client.GetAsync(new Uri(fixture.Reader.Server.Address, path), Cancellation);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {response.StatusCode}");
        Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/api/kernels/{0}/interrupt")]
    [InlineData("POST", "/api/kernels/{0}/restart")]
    [InlineData("DELETE", "/api/kernels/{0}")]
    [InlineData("PATCH", "/api/sessions/{0}")]
    [InlineData("DELETE", "/api/sessions/{0}")]
    public async Task No_encoded_path_changes_anything(string method, string place)
    {
        var path = place.Replace("{0}", "..%2f..%2fREADME.md", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(fixture.Reader.Server.Address, path));
        using var response = await fixture.Reader.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task A_preflight_from_another_origin_is_given_no_permission(string origin)
    {
        using var client = new HttpClient { BaseAddress = fixture.Reader.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/kernels");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization");
        using var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Basic", "dG9rZW4=")]
    [InlineData("token", "")]
    [InlineData("Bearer", "x")]
    public async Task A_token_in_another_form_is_refused(string scheme, string value)
    {
        using var client = new HttpClient { BaseAddress = fixture.Reader.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/kernels");
        request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {value}");
        using var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
