using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Kernels;

namespace Reader.Tests.Gateway;

[SuppressMessage("Security", "CA5394", Justification = "The same mutations each time, so that a failure can be found again.")]
public class MutationTests(ReaderFixture fixture)
{
    private const int Count = 10_000;

    [Fact]
    public void Ten_thousand_spoilt_frames_are_read_or_refused_and_nothing_is_thrown()
    {
        var random = new Random(20261122);
        var frames = Seeds().ToList();
        for (var i = 0; i < Count; i++)
        {
            var spoilt = Spoil(frames[i % frames.Count].Bytes, random);
            ClientMessage.Read(spoilt, frames[i % frames.Count].Binary, isV1: random.Next(2) == 0);
        }
    }

    [Fact]
    public async Task A_kernel_answers_after_messages_with_spoilt_content()
    {
        await using var connection = await JupyterConnection.StartKernelAsync(fixture.Reader);
        var random = new Random(20261123);
        string[] types = ["execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open", "comm_info_request", "input_reply", "interrupt_request", "no_such_request"];
        for (var i = 0; i < 300; i++)
            await connection.SendAsync(types[i % types.Length], Content(random), random.Next(4) == 0 ? "stdin" : "shell");
        var answers = await connection.AnswersAsync(await connection.SendAsync("is_complete_request", new JsonObject { ["code"] = "1" }));
        Assert.Contains(answers, answer => (string?)answer["content"]!["status"] == "complete");
    }

    private static JsonObject Content(Random random) => new(new[] { "code", "cursor_pos", "silent", "user_expressions", "n", "pattern", "hist_access_type", "value", "comm_id" }
        .Select(name => KeyValuePair.Create(name, random.Next(6) switch
        {
            0 => null,
            1 => (JsonNode?)JsonValue.Create(random.Next(-10, 10)),
            2 => JsonValue.Create("\u0000 \ud83d\ude00 }{ #r \"x"),
            3 => new JsonArray(1, null),
            4 => new JsonObject { ["x"] = new JsonArray() },
            _ => JsonValue.Create(1e300),
        })));

    private static IEnumerable<(byte[] Bytes, bool Binary)> Seeds()
    {
        foreach (var type in (string[])["execute_request", "complete_request", "interrupt_request", "input_reply"])
        {
            var message = JupyterMessage.Create("shell", type, new JsonObject { ["code"] = "1 + 1 // π", ["silent"] = false }, "session");
            yield return (Encoding.UTF8.GetBytes(message.ToJsonString()), false);
            yield return (KernelProtocolV1.Encode(message), true);
        }
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        var spoilt = bytes.ToList();
        for (var times = random.Next(1, 6); times > 0 && spoilt.Count > 1; times--)
        {
            var at = random.Next(spoilt.Count);
            switch (random.Next(5))
            {
                case 0: spoilt[at] = (byte)random.Next(256); break;
                case 1: spoilt.RemoveAt(at); break;
                case 2: spoilt.Insert(at, (byte)random.Next(256)); break;
                case 3: spoilt.RemoveRange(at, spoilt.Count - at); break;
                default: spoilt.InsertRange(at, spoilt.GetRange(0, Math.Min(40, spoilt.Count))); break;
            }
        }
        return [.. spoilt];
    }
}
