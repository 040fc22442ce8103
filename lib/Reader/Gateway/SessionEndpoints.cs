using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Jupyter's REST interface for sessions, which VS Code and JupyterLab use to find a document's kernel again.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this WebApplication app, SessionRegistry sessions, KernelRegistry kernels)
    {
        app.MapGet("/api/sessions", () => JsonAnswer.Ok(sessions.List()));
        app.MapGet("/api/sessions/{id}", (string id) => sessions.Find(id) is { } session ? JsonAnswer.Ok(session) : JsonAnswer.NotFound("Session", id));
        app.MapPost("/api/sessions", (HttpRequest request) => WithBodyAsync(request, kernels, (body, kernel) =>
        {
            if (Text(body, "path") is not { Length: > 0 } path)
                return JsonAnswer.Error(StatusCodes.Status400BadRequest, "A session needs a path.");
            var session = sessions.Open(path, Text(body, "name") ?? "", Text(body, "type") ?? "notebook", kernel);
            request.HttpContext.Response.Headers.Location = $"/api/sessions/{(string)session["id"]!}";
            return JsonAnswer.Ok(session, StatusCodes.Status201Created);
        }));
        app.MapPatch("/api/sessions/{id}", (string id, HttpRequest request) => WithBodyAsync(request, kernels, (body, kernel) =>
            sessions.Change(id, Text(body, "path"), Text(body, "name"), Text(body, "type"), kernel ?? (IsNamed(body) ? kernels.Start().Id : null)) is { } session
                ? JsonAnswer.Ok(session)
                : JsonAnswer.NotFound("Session", id)));
        app.MapDelete("/api/sessions/{id}", async (string id) => await sessions.CloseAsync(id) ? Results.NoContent() : JsonAnswer.NotFound("Session", id));
    }

    private static async Task<IResult> WithBodyAsync(HttpRequest request, KernelRegistry kernels, Func<JsonObject, string?, IResult> answer)
    {
        if (await JsonAnswer.BodyAsync(request) is not { } body)
            return JsonAnswer.Error(StatusCodes.Status400BadRequest, "The body is not a JSON object.");
        var kernel = body["kernel"] as JsonObject ?? [];
        if (Text(kernel, "id") is { } id)
            return kernels.Find(id) is null ? JsonAnswer.NotFound("Kernel", id) : answer(body, id);
        return KernelEndpoints.UnknownName(kernel["name"]) is { } unknown ? JsonAnswer.Error(StatusCodes.Status404NotFound, unknown) : answer(body, null);
    }

    // PATCH with a kernel's name asks for a new kernel.
    private static bool IsNamed(JsonObject body) => body["kernel"] is JsonObject kernel && Text(kernel, "name") is { Length: > 0 };

    private static string? Text(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
