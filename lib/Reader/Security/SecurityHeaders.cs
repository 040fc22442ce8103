using Microsoft.AspNetCore.Builder;

namespace CrossEntropy.Reader.Security;

/// <summary>What a page of the book may do: load our own scripts and talk to our own server, nothing else.</summary>
internal static class SecurityHeaders
{
    // Plotly and KaTeX set styles on elements; no script but our bundles ever runs, so HTML in a notebook or an output cannot act.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Pages show the file as it is now; assets are checked by their ETag.
        headers.CacheControl = "no-cache";
        return next(context);
    });
}
