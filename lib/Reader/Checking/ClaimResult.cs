using System.Globalization;
using System.Text.Json.Nodes;
using CrossEntropy.Reader.Claims;

namespace CrossEntropy.Reader.Checking;

/// <summary>A claim, and why it does not hold (null when it does).</summary>
internal sealed record ClaimResult(Claim Claim, string? Problem)
{
    public static ClaimResult Read(Claim claim, JsonNode? evaluation)
    {
        if ((string?)evaluation?["status"] != "ok")
            return new(claim, $"its claim {claim.Expression} fails: {(string?)evaluation?["evalue"] ?? "the kernel gave no value"}");
        var text = (string?)evaluation["data"]?["text/plain"] ?? "";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return new(claim, $"its claim {claim.Expression} gives {text}, which is no number");
        return new(claim, claim.Holds(value) ? null : $"its claim {claim.Expression} gives {text}");
    }
}
