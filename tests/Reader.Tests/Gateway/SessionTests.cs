using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Reader.Tests.Gateway;

public class SessionTests(ReaderFixture fixture)
{
    private readonly RunningReader reader = fixture.Reader;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_starts_a_kernel_for_a_document()
    {
        var session = await OpenAsync("a.ipynb", HttpStatusCode.Created);
        Assert.Equal(("a.ipynb", "notebook", ".net-csharp"), ((string?)session["path"], (string?)session["type"], (string?)session["kernel"]!["name"]));
        await using var connection = await JupyterConnection.ConnectAsync(reader, (string)session["kernel"]!["id"]!);
        Assert.Equal("2", await connection.EvaluateAsync("1 + 1"));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(session));
    }

    [Fact]
    public async Task The_same_document_gets_the_session_it_has()
    {
        var first = await OpenAsync("b.ipynb", HttpStatusCode.Created);
        var second = await OpenAsync("b.ipynb", HttpStatusCode.Created);
        Assert.Equal((string?)first["id"], (string?)second["id"]);
        await DeleteAsync(first);
    }

    [Fact]
    public async Task A_session_is_renamed_and_keeps_its_kernel()
    {
        var session = await OpenAsync("c.ipynb", HttpStatusCode.Created);
        using var content = JsonContent.Create(new { path = "d.ipynb" });
        using var response = await reader.Client.PatchAsync(Address($"/{session["id"]}"), content, Cancellation);
        var renamed = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(("d.ipynb", (string?)session["kernel"]!["id"]), ((string?)renamed["path"], (string?)renamed["kernel"]!["id"]));
        await DeleteAsync(session);
    }

    [Fact]
    public async Task A_deleted_session_takes_its_kernel_along()
    {
        var session = await OpenAsync("e.ipynb", HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(session));
        using var asked = await reader.Client.GetAsync(new Uri($"/api/kernels/{session["kernel"]!["id"]}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    [Theory]
    [InlineData("{\"path\":\"f\",\"kernel\":{\"name\":\"python3\"}}", HttpStatusCode.NotFound)]
    [InlineData("{\"path\":\"f\",\"kernel\":{\"id\":\"nowhere\"}}", HttpStatusCode.NotFound)]
    [InlineData("{\"kernel\":{\"name\":\".net-csharp\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"path\":5}", HttpStatusCode.BadRequest)]
    [InlineData("garbage", HttpStatusCode.BadRequest)]
    public async Task A_session_that_cannot_be_had_is_refused(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body);
        using var response = await reader.Client.PostAsync(Address(""), content, Cancellation);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task The_server_tells_how_it_is()
    {
        var status = JsonNode.Parse(await reader.Client.GetStringAsync(new Uri("/api/status", UriKind.Relative), Cancellation))!;
        Assert.EndsWith("Z", (string?)status["started"], StringComparison.Ordinal);
        Assert.True((int)status["kernels"]! >= 0);
    }

    private static Uri Address(string path) => new($"/api/sessions{path}", UriKind.Relative);

    private async Task<JsonNode> OpenAsync(string path, HttpStatusCode expected)
    {
        using var response = await reader.Client.PostAsJsonAsync(Address(""), new { path, name = path, type = "notebook", kernel = new { name = ".net-csharp" } }, Cancellation);
        Assert.Equal(expected, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
    }

    private async Task<HttpStatusCode> DeleteAsync(JsonNode session)
    {
        using var response = await reader.Client.DeleteAsync(Address($"/{session["id"]}"), Cancellation);
        return response.StatusCode;
    }
}
