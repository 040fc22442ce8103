using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrossEntropy.Reader.Security;

/// <summary>The secret that whoever started the Reader has, and nobody else: printed in the address, then kept by the browser in a cookie.</summary>
internal sealed class AccessToken(string value)
{
    public static AccessToken Random() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));

    public string Value { get; } = value;

    /// <summary>Cookies are shared by all ports of a host, so the name carries the port: two Readers do not log each other out.</summary>
    public static string CookieName(HttpContext context) => $"cross-entropy-{context.Connection.LocalPort}";

    public bool IsInQueryOf(HttpRequest request) => IsEqual(request.Query["token"]);

    /// <summary>As Jupyter clients send it.</summary>
    public bool IsInAuthorizationOf(HttpRequest request) => IsEqual(Authorization(request.Headers.Authorization.ToString()));

    /// <summary>In the cookie, which a browser sends along whoever wrote the page that asks.</summary>
    public bool IsInCookieOf(HttpContext context) => IsEqual(context.Request.Cookies[CookieName(context)]);

    private bool IsEqual(string? candidate) =>
        candidate is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), Encoding.UTF8.GetBytes(Value));

    private static string? Authorization(string header)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["token ", "Bearer "])
        {
            if (header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return header[scheme.Length..].Trim();
        }
        return null;
    }
}
