using System.Globalization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting.Headers;

/// <summary>What every answer says to the browser, whoever made it: written as it begins, so that no error and no early way out goes without.</summary>
internal sealed class ResponseHeaders(ContentPolicy policy, IOptions<HstsOptions> hsts)
{
    // Of the features that browsers know, those that a page could do harm with, and those that it uses.
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Writes them; what an endpoint has said of its own cache and referrer stays.</summary>
    public void Write(HttpContext http)
    {
        var (headers, endpoint) = (http.Response.Headers, http.GetEndpoint());
        http.Response.ContentType = WithCharset(http.Response.ContentType);
        var isFile = endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        var isCircuit = endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        // Of a file that the browser has still, the answer has no type, and its headers take the place of those that came with it.
        var isPage = isFile || isCircuit || IsHtml(http.Response);
        headers.ContentSecurityPolicy = isCircuit ? policy.Circuit : isPage ? policy.Page : policy.Data;
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        WriteFrames(headers, isPage);
        WriteHsts(http);
        if (headers["Referrer-Policy"].Count == 0)
        {
            headers["Referrer-Policy"] = "same-origin";
        }

        // Everything but the files is somebody's: what has a mark to compare may be kept by their own browser, and is asked for again each time.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = isFile ? "no-cache" : headers.ETag.Count > 0 ? "private, no-cache" : "no-store";
        }
    }

    // The framework's own short answers leave it out, and then the browser guesses.
    private static string? WithCharset(string? type) => type is "text/html" or "text/plain" ? $"{type}; charset=utf-8" : type;

    private static bool IsHtml(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true;

    // A site that is named may have a policy under which it shows only what says that it may be shown elsewhere.
    private void WriteFrames(IHeaderDictionary headers, bool isPage)
    {
        var isFramed = isPage && policy.MayBeFramed;
        headers["Cross-Origin-Resource-Policy"] = isFramed ? "cross-origin" : "same-origin";
        headers.XFrameOptions = isFramed ? default : "DENY";
    }

    // Not by the framework's middleware: what answers before it, or in place of an answer that failed, would have none. Of a name of this machine nothing is said.
    private void WriteHsts(HttpContext http)
    {
        if (http.Request.IsHttps && !hsts.Value.ExcludedHosts.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            http.Response.Headers.StrictTransportSecurity = string.Create(CultureInfo.InvariantCulture, $"max-age={(long)hsts.Value.MaxAge.TotalSeconds}");
        }
    }
}
