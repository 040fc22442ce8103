using System.Text.Json.Nodes;
using CrossEntropy.Reader;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

public class AutomaticRestartTests
{
    private static readonly DateTime Noon = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Five_deaths_in_a_row_are_followed_by_a_restart_and_the_sixth_is_not()
    {
        var restarts = new AutomaticRestarts();
        var allowed = Enumerable.Range(0, 7).Select(second => restarts.Allow(Noon.AddSeconds(second)));
        Assert.Equal([true, true, true, true, true, false, false], allowed);
    }

    [Fact]
    public void A_kernel_that_has_lived_for_a_while_may_die_again()
    {
        var restarts = new AutomaticRestarts();
        Assert.DoesNotContain(false, Enumerable.Range(0, 100).Select(death => restarts.Allow(Noon + (death * AutomaticRestarts.Stable))));
    }

    [Fact]
    public async Task A_kernel_that_dies_whenever_it_starts_is_left_dead_until_somebody_restarts_it()
    {
        var starts = 0;
        await using var kernel = new GatewayKernel(() => ++starts <= 6
            ? Task.FromException<KernelProcess>(new InvalidOperationException("It does not start."))
            : KernelProcess.StartAsync(Installation.Notebooks, GatewayOptions.Default.MemoryLimit));
        var (outbox, _) = kernel.Audience.Attach(null);

        Assert.Equal("dead", (await StatesUntilAsync(outbox, "dead"))[^1]);
        Assert.Equal(6, starts);
        var refused = JupyterMessage.Create("shell", "execute_request", new JsonObject { ["code"] = "1" }, "session");
        outbox.NoteRequest(refused);
        await kernel.SendAsync(refused);
        Assert.Equal("KernelDied", (string?)(await NextAsync(outbox, "execute_reply"))["content"]!["ename"]);

        await kernel.RestartAsync();
        var request = JupyterMessage.Create("shell", "execute_request", new JsonObject { ["code"] = "6 * 7" }, "session");
        await kernel.SendAsync(request);
        Assert.Equal("42", (string?)(await NextAsync(outbox, "execute_result"))["content"]!["data"]!["text/plain"]);
    }

    private static async Task<JsonObject> NextAsync(Outbox outbox, string type)
    {
        while (true)
        {
            var frame = (await outbox.NextAsync(TestContext.Current.CancellationToken))!;
            outbox.Sent(frame);
            if (JsonNode.Parse(frame.Text)!.AsObject() is var message && JupyterMessage.Type(message) == type)
                return message;
        }
    }

    private static async Task<List<string?>> StatesUntilAsync(Outbox outbox, string last)
    {
        var states = new List<string?>();
        while (states.LastOrDefault() != last)
            states.Add((string?)(await NextAsync(outbox, "status"))["content"]!["execution_state"]);
        return states;
    }
}
