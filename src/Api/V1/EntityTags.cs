using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Api.V1;

/// <summary>Answers that say which content they are, so that whoever has it already is not sent it again, however often it was read meanwhile.</summary>
internal sealed class EntityTags(IOptions<JsonOptions> options)
{
    /// <summary>When the oldest was read of what the answer is made of; of a 304 too, whose body is the one that was sent before.</summary>
    public const string CapturedAt = "Captured-At";

    private readonly JsonSerializerOptions _content = ContentOf(options.Value.SerializerOptions);

    /// <summary>The body; or 304 where the request names the same content of the same question by the same visitor.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">What is answered. Members with <see cref="NotInTagAttribute"/> do not count as content.</param>
    /// <param name="readAt">When its parts were read; null for one that was not.</param>
    public IResult Answer<T>(HttpContext http, T body, params IReadOnlyCollection<DateTimeOffset?> readAt)
    {
        // Weak: what is left out of the tag may differ.
        var (tag, headers) = (new EntityTagHeaderValue($"\"{Fingerprint(http, body)}\"", isWeak: true), http.Response.Headers);
        headers.ETag = tag.ToString();
        headers.CacheControl = "private, no-cache";
        headers.Append(HeaderNames.Vary, "Authorization, Cookie");
        if (!readAt.Contains(null) && readAt.Min() is { } oldest)
        {
            headers[CapturedAt] = UtcTimeConverter.Text(oldest);
        }

        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(body);
    }

    private string Fingerprint<T>(HttpContext http, T body)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes($"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}\n{AccessPrincipal.PermissionsOf(http.User)}\n"));
            JsonSerializer.Serialize(stream, body, _content);
        }

        return Convert.ToHexStringLower(hash.Hash.AsSpan(0, 16));
    }

    private static JsonSerializerOptions ContentOf(JsonSerializerOptions written) => new(written)
    {
        TypeInfoResolver = (written.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(static type =>
        {
            foreach (var property in type.Properties.Where(static property => property.AttributeProvider?.IsDefined(typeof(NotInTagAttribute), inherit: false) is true).ToList())
            {
                type.Properties.Remove(property);
            }
        }),
    };
}
