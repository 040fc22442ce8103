using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CrossEntropy.Reader.Gateway;

/// <summary>Answers and questions of the REST interface, as Jupyter servers and clients write them.</summary>
internal static class JsonAnswer
{
    public static IResult Ok(JsonNode json, int status = StatusCodes.Status200OK) => Results.Content(json.ToJsonString(), "application/json", statusCode: status);

    public static IResult Error(int status, string message) => Ok(new JsonObject { ["message"] = message, ["reason"] = null }, status);

    public static IResult NotFound(string what, string id) => Error(StatusCodes.Status404NotFound, $"{what} does not exist: {id}");

    /// <summary>The body as an object, empty where there is none, null where it is something else. Clients post JSON as text/plain too, so the type is not asked.</summary>
    public static async Task<JsonObject?> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        try
        {
            return string.IsNullOrWhiteSpace(text) ? [] : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
