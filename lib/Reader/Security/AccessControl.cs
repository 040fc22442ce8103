using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CrossEntropy.Reader.Security;

/// <summary>
/// The Reader runs code, so it answers only who started it. Every request, WebSockets included, must name one of our own hosts (against DNS
/// rebinding), come from no other origin, and carry the token.
/// </summary>
internal static class AccessControl
{
    private static readonly string[] LoopbackNames = ["127.0.0.1", "localhost", "[::1]"];

    /// <param name="app">The server.</param>
    /// <param name="token">Who has it may run code.</param>
    /// <param name="isOpenToNetwork">Whether other machines may ask, by the address of this one; names they cannot use, as whoever owns a name can lead it here.</param>
    public static void UseAccessControl(this WebApplication app, AccessToken token, bool isOpenToNetwork) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!IsOurs(request.Headers.Host.ToString(), context.Connection.LocalPort, isOpenToNetwork))
            return Refuse(context, $"The Host {Shown(request.Headers.Host)} is not this Reader's.");
        // The exact origin of the page asked for, not merely one of ours: localhost and 127.0.0.1 keep their cookies apart.
        if (request.Headers.Origin.Count > 0 && request.Headers.Origin.ToString() != $"http://{request.Headers.Host}")
            return Refuse(context, $"The Origin {Shown(request.Headers.Origin)} is not this Reader's.");
        if (token.IsInQueryOf(request) && HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api"))
            return Remember(context, token);
        if (token.IsInQueryOf(request) || token.IsInAuthorizationOf(request))
            return next(context);
        if (!token.IsInCookieOf(context))
            return Refuse(context, "This address needs the token that the Reader printed when it started: open the address as printed, with ?token=…");
        // Other ports of this machine are the same site to a browser, and it would send them our cookie.
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return Refuse(context, "The request comes from another site.");
        // A notebook is somebody else's text: its pictures, forms and frames ask for nothing here. The page's own script does.
        return request.Path.StartsWithSegments("/api") && request.Headers["Sec-Fetch-Dest"].ToString() is not ("" or "empty" or "websocket")
            ? Refuse(context, "Only the page's script may ask this.")
            : next(context);
    });

    private static bool IsOurs(string host, int port, bool isOpenToNetwork) =>
        LoopbackNames.Contains(host.EndsWith($":{port}", StringComparison.Ordinal) ? host[..^$":{port}".Length] : "", StringComparer.OrdinalIgnoreCase)
        || (isOpenToNetwork && IPEndPoint.TryParse(host, out var address) && address.Port == port);

    // The token goes into a cookie and out of the address bar, where it could be seen, bookmarked or shared.
    private static Task Remember(HttpContext context, AccessToken token)
    {
        context.Response.Cookies.Append(AccessToken.CookieName(context), token.Value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        var query = context.Request.Query.Where(pair => pair.Key != "token").Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
        // A path that starts with // would lead to another host.
        var path = "/" + context.Request.Path.ToUriComponent().TrimStart('/', '\\');
        context.Response.Redirect(path + QueryString.Create(query));
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, string reason)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason + "\n");
    }

    private static string Shown(StringValues header) => header.ToString() is { Length: <= 100 } text ? $"\"{text}\"" : "sent";
}
