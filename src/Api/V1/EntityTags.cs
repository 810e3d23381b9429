using System.Security.Cryptography;
using System.Text;
using DmsDashboard.Model.Access;
using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Api.V1;

/// <summary>Answers that say which version of the data they are, so that whoever has it already is not sent it again.</summary>
internal sealed class EntityTags
{
    // A version counts from the start of the process.
    private readonly string _process = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));

    /// <summary>The body; or 304 where the request names the same version of the same question by the same visitor.</summary>
    /// <param name="http">The request.</param>
    /// <param name="version">All that the body is made of.</param>
    /// <param name="body">Makes it.</param>
    public IResult Answer<T>(HttpContext http, long version, Func<T> body)
    {
        var tag = new EntityTagHeaderValue($"\"{Fingerprint(http, version)}\"");
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, "Authorization, Cookie");
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(body());
    }

    private string Fingerprint(HttpContext http, long version)
    {
        var words = $"{_process}\n{version}\n{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}\n{AccessPrincipal.PermissionsOf(http.User)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
    }
}
