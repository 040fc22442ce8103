using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace CrossEntropy.Reader.Gateway;

/// <summary>How the server is, for clients that ask before anything else.</summary>
internal static class StatusEndpoints
{
    public static void MapStatus(this WebApplication app, KernelRegistry kernels)
    {
        var started = DateTime.UtcNow;
        app.MapGet("/api", () => JsonAnswer.Ok(new JsonObject { ["version"] = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3) }));
        app.MapGet("/api/status", () => JsonAnswer.Ok(new JsonObject
        {
            ["started"] = Time(started),
            ["last_activity"] = Time(kernels.All.Select(kernel => kernel.LastActivity).Append(started).Max()),
            ["connections"] = kernels.All.Sum(kernel => kernel.Audience.Connections),
            ["kernels"] = kernels.All.Count,
        }));
    }

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
