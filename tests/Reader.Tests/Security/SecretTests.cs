using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Reader.Tests.Commands;
using Reader.Tests.Gateway;

namespace Reader.Tests.Security;

public class SecretTests(ReaderFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_token_is_written_once_and_given_to_no_process()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks at processes as Linux shows them.");
        await using var reader = await ServingReader.StartAsync();
        var kernel = await reader.StartKernelAsync();
        foreach (var path in (string[])["/", $"/?token={reader.Token}", $"/nowhere?token={reader.Token}", $"/api/kernels/{kernel}/channels", $"/chapters/%00?token={reader.Token}"])
        {
            using var answer = await reader.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
        var processes = reader.KernelProcesses();
        Assert.NotEmpty(processes);
        foreach (var process in processes)
        {
            Assert.DoesNotContain(reader.Token, await File.ReadAllTextAsync($"/proc/{process}/environ", Cancellation), StringComparison.Ordinal);
            Assert.DoesNotContain(reader.Token, await File.ReadAllTextAsync($"/proc/{process}/cmdline", Cancellation), StringComparison.Ordinal);
        }
        Assert.Equal(2, reader.Words.Split(reader.Token).Length);
    }

    [Fact]
    public async Task An_environment_that_a_client_posts_is_ignored()
    {
        using var started = await fixture.Reader.Client.PostAsJsonAsync("/api/kernels", new { name = ".net-csharp", env = new { POSTED_BY_A_CLIENT = "1" } }, Cancellation);
        var id = (string)JsonNode.Parse(await started.Content.ReadAsStringAsync(Cancellation))!["id"]!;
        await using var connection = await JupyterConnection.ConnectAsync(fixture.Reader, id);
        Assert.Equal("True", await connection.EvaluateAsync("(Environment.GetEnvironmentVariable(\"POSTED_BY_A_CLIENT\") is null).ToString()"));
    }

    [Fact]
    public async Task Other_machines_are_let_in_only_by_an_option_that_says_what_it_means()
    {
        await using var reader = await ServingReader.StartAsync("--listen", "0.0.0.0");
        Assert.Contains("can run any program as you", reader.Words, StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/api/kernels");
        foreign.Headers.Host = $"evil.example:{reader.Client.BaseAddress!.Port}";
        using var refused = await reader.Client.SendAsync(foreign, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var byAddress = new HttpRequestMessage(HttpMethod.Get, "/api/kernels");
        byAddress.Headers.Host = $"192.0.2.1:{reader.Client.BaseAddress.Port}";
        using var answered = await reader.Client.SendAsync(byAddress, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }
}
