using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Reader.Tests.Gateway;

/// <summary>What the Jupyter extension of VS Code (2026.6.1) asks an existing server, in the order of its sources.</summary>
public class VsCodeTests(ReaderFixture fixture)
{
    private readonly RunningReader reader = fixture.Reader;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_is_added_and_a_notebook_runs()
    {
        // Without the token: is this a JupyterHub, and does it ask for a password?
        using var stranger = new HttpClient { BaseAddress = reader.Server.Address };
        using var hub = await stranger.GetAsync(new Uri("hub/api", UriKind.Relative), Cancellation);
        Assert.NotEqual(HttpStatusCode.OK, hub.StatusCode);
        // With it, in the header and in the query, as always from now on.
        Assert.DoesNotContain(null, JsonNode.Parse(await GetAsync("api/kernels"))!.AsArray());
        Assert.Equal(".net-csharp", (string?)JsonNode.Parse(await GetAsync("api/kernelspecs"))!["default"]);
        await GetAsync("api/sessions");

        var path = $"/work/{Guid.NewGuid():N}.ipynb";
        var body = new JsonObject { ["path"] = path, ["name"] = "x.ipynb", ["type"] = "notebook", ["kernel"] = new JsonObject { ["name"] = ".net-csharp" } };
        // @jupyterlab/services posts JSON as text.
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "text/plain");
        using var created = await reader.Client.PostAsync(Address("api/sessions"), content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var session = JsonNode.Parse(await created.Content.ReadAsStringAsync(Cancellation))!;

        await using var connection = await JupyterConnection.ConnectAsync(reader, (string)session["kernel"]!["id"]!, Guid.NewGuid().ToString(), "v1.kernel.websocket.jupyter.org");
        await connection.AnswersAsync(await connection.SendAsync("kernel_info_request", []));
        Assert.Equal("42", await connection.EvaluateAsync("6 * 7"));

        using var renamed = await reader.Client.PatchAsync(Address($"api/sessions/{session["id"]}"), JsonContent.Create(new { path = "/work/y.ipynb" }), Cancellation);
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        using var deleted = await reader.Client.DeleteAsync(Address($"api/sessions/{session["id"]}"), Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    private Uri Address(string path) => new($"/{path}?token={reader.Token}&{DateTime.UtcNow.Ticks}", UriKind.Relative);

    private Task<string> GetAsync(string path) => reader.Client.GetStringAsync(Address(path), Cancellation);
}
