using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Jupyter's REST interface for kernels and its WebSocket for their channels.</summary>
internal static class KernelEndpoints
{
    public static void MapKernels(this WebApplication app, KernelRegistry kernels)
    {
        app.MapGet("/api/kernelspecs", () => JsonAnswer.Ok(KernelSpec.List()));
        app.MapGet("/api/kernelspecs/{name}", (string name) => name == KernelSpec.Name ? JsonAnswer.Ok(KernelSpec.Model()) : JsonAnswer.NotFound("Kernel spec", name));
        app.MapGet("/kernelspecs/{name}/{file}", (string name, string file) => (name, file) is (KernelSpec.Name, KernelSpec.Logo)
            ? Results.File(Path.Combine(Installation.Web, "favicon.svg"), "image/svg+xml")
            : JsonAnswer.NotFound("Kernel spec file", $"{name}/{file}"));
        app.MapGet("/api/kernels", () => JsonAnswer.Ok(new JsonArray([.. kernels.All.Select(kernel => kernel.Model())])));
        app.MapPost("/api/kernels", (HttpRequest request) => StartAsync(request, kernels));
        app.MapGet("/api/kernels/{id}", (string id) => kernels.Find(id) is { } kernel ? JsonAnswer.Ok(kernel.Model()) : JsonAnswer.NotFound("Kernel", id));
        app.MapDelete("/api/kernels/{id}", async (string id) => await kernels.ShutDownAsync(id) ? Results.NoContent() : JsonAnswer.NotFound("Kernel", id));
        app.MapPost("/api/kernels/{id}/interrupt", (string id) => WithKernelAsync(kernels, id, async kernel =>
        {
            await kernel.InterruptAsync();
            return Results.NoContent();
        }));
        app.MapPost("/api/kernels/{id}/restart", (string id) => WithKernelAsync(kernels, id, async kernel =>
        {
            try
            {
                await kernel.RestartAsync();
                return JsonAnswer.Ok(kernel.Model());
            }
            catch (InvalidOperationException error)
            {
                return JsonAnswer.Error(StatusCodes.Status500InternalServerError, error.Message);
            }
        }));
        app.MapGet("/api/kernels/{id}/channels", (string id, HttpContext context) => WithKernelAsync(kernels, id, kernel => ConnectAsync(context, kernel)));
    }

    /// <summary>The name a client asks for, or the sentence that refuses it.</summary>
    public static string? UnknownName(JsonNode? name) =>
        name is null || (name is JsonValue value && value.TryGetValue<string>(out var text) && text is "" or KernelSpec.Name)
            ? null
            : $"Kernel spec does not exist: {name.ToJsonString()}. This server has {KernelSpec.Name}.";

    private static async Task<IResult> StartAsync(HttpRequest request, KernelRegistry kernels)
    {
        if (await JsonAnswer.BodyAsync(request) is not { } body)
            return JsonAnswer.Error(StatusCodes.Status400BadRequest, "The body is not a JSON object.");
        if (UnknownName(body["name"]) is { } unknown)
            return JsonAnswer.Error(StatusCodes.Status404NotFound, unknown);
        var kernel = kernels.Start();
        request.HttpContext.Response.Headers.Location = $"/api/kernels/{kernel.Id}";
        return JsonAnswer.Ok(kernel.Model(), StatusCodes.Status201Created);
    }

    private static async Task<IResult> WithKernelAsync(KernelRegistry kernels, string id, Func<GatewayKernel, Task<IResult>> answer) =>
        kernels.Find(id) is { } kernel ? await answer(kernel) : JsonAnswer.NotFound("Kernel", id);

    private static async Task<IResult> ConnectAsync(HttpContext context, GatewayKernel kernel)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return JsonAnswer.Error(StatusCodes.Status400BadRequest, "The channels of a kernel are a WebSocket.");
        var protocol = context.WebSockets.WebSocketRequestedProtocols.Contains(KernelProtocolV1.Name) ? KernelProtocolV1.Name : null;
        using var socket = await context.WebSockets.AcceptWebSocketAsync(protocol);
        var (outbox, opened) = kernel.Audience.Attach(context.Request.Query["session_id"]);
        var stopping = ((IHostApplicationLifetime)context.RequestServices.GetService(typeof(IHostApplicationLifetime))!).ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, opened);
        var forGood = await new ChannelsClient(socket, kernel, outbox).RunAsync(ending.Token);
        if (outbox.Close(opened))
            _ = kernel.Audience.DetachAsync(outbox, forGood);
        return Results.Empty;
    }
}
