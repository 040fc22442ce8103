using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrossEntropy.Reader.Security;

/// <summary>The secret that whoever started the Reader has, and nobody else: printed in the address, then kept by the browser in a cookie.</summary>
internal sealed class AccessToken(string value)
{
    public static AccessToken Random() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));

    /// <summary>The variable by which a program that starts the Reader gives it a token both know. Arguments could be read by everybody on the machine.</summary>
    public const string Variable = "CROSS_ENTROPY_TOKEN";

    /// <summary>The token in <see cref="Variable"/>, or a random one where it is not set.</summary>
    /// <exception cref="ArgumentException">It is set, but short enough to be guessed or hard to put in an address.</exception>
    public static AccessToken FromEnvironment()
    {
        var value = Environment.GetEnvironmentVariable(Variable);
        // Kernels inherit the environment; what a cell runs need not know.
        Environment.SetEnvironmentVariable(Variable, null);
        return string.IsNullOrEmpty(value) ? Random()
            : value.Length >= 32 && value.All(char.IsAsciiLetterOrDigit) ? new(value)
            : throw new ArgumentException($"{Variable} has {value.Length} characters; it needs 32 or more, letters and digits only.");
    }

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
