using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class KernelGatewayTests(ReaderFixture fixture)
{
    private readonly RunningReader reader = fixture.Reader;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kernel_runs_code_for_a_Jupyter_client()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        var answers = await connection.AnswersAsync(await connection.ExecuteAsync("var x = 6;\nx * 7"));
        var result = answers.Single(answer => JupyterMessage.Type(answer) == "execute_result");
        Assert.Equal("42", (string?)result["content"]!["data"]!["text/plain"]);
    }

    [Fact]
    public async Task A_running_cell_is_interrupted_and_the_variables_stay()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        await connection.AnswersAsync(await connection.ExecuteAsync("var kept = 41;"));
        var endless = await connection.ExecuteAsync("while (true) { }");
        // The status comes when the cell has begun; an interrupt before that would find nothing to stop.
        while (JupyterMessage.Type(await connection.ReceiveAsync()) != "execute_input")
        {
        }
        using var response = await reader.Client.PostAsync(new Uri($"/api/kernels/{connection.KernelId}/interrupt", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await connection.AnswersAsync(endless);
        var answers = await connection.AnswersAsync(await connection.ExecuteAsync("kept + 1"));
        Assert.Equal("42", (string?)answers.Single(answer => JupyterMessage.Type(answer) == "execute_result")["content"]!["data"]!["text/plain"]);
    }

    [Fact]
    public async Task A_restart_answers_with_the_kernel_and_forgets_its_variables()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        await connection.AnswersAsync(await connection.ExecuteAsync("var gone = 1;"));
        using var response = await reader.Client.PostAsync(new Uri($"/api/kernels/{connection.KernelId}/restart", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answers = await connection.AnswersAsync(await connection.ExecuteAsync("gone"));
        Assert.Contains(answers, answer => JupyterMessage.Type(answer) == "error");
    }

    [Fact]
    public async Task A_deleted_kernel_is_gone()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(reader);
        using var deleted = await reader.Client.DeleteAsync(new Uri($"/api/kernels/{connection.KernelId}", UriKind.Relative), Cancellation);
        using var asked = await reader.Client.GetAsync(new Uri($"/api/kernels/{connection.KernelId}", UriKind.Relative), Cancellation);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, asked.StatusCode));
    }

    [Fact]
    public async Task The_kernel_has_a_picture_for_lists_of_kernels()
    {
        var specs = JsonNode.Parse(await reader.Client.GetStringAsync(new Uri("/api/kernelspecs", UriKind.Relative), Cancellation))!;
        var logo = (string)specs["kernelspecs"]![".net-csharp"]!["resources"]!["logo-svg"]!;
        using var picture = await reader.Client.GetAsync(new Uri(logo, UriKind.Relative), Cancellation);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/kernelspecs/.net-csharp/kernel.json")]
    [InlineData("/kernelspecs/python3/logo-svg.svg")]
    [InlineData("/kernelspecs/.net-csharp/..%2F..%2FREADME.md")]
    public async Task No_other_file_comes_with_a_kernel(string path)
    {
        using var response = await reader.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("{\"name\":\"python3\"}", HttpStatusCode.NotFound)]
    [InlineData("not JSON", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task A_kernel_that_cannot_be_had_is_refused(string body, HttpStatusCode status)
    {
        // Jupyter clients post JSON as plain text.
        using var content = new StringContent(body, Encoding.UTF8, "text/plain");
        using var response = await reader.Client.PostAsync(new Uri("/api/kernels", UriKind.Relative), content, Cancellation);
        Assert.Equal(status, response.StatusCode);
    }
}
