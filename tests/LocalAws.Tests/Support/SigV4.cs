using System.Security.Cryptography;
using System.Text;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>Signs a request by AWS Signature Version 4, written from its specification and apart from any SDK.</summary>
internal sealed record SigV4
{
    public string AccessKey { get; init; } = "test";

    public string SecretKey { get; init; } = "test";

    public string Region { get; init; } = "eu-central-1";

    public string Service { get; init; } = "dms";

    public string Date { get; init; } = "20260601T120000Z";

    /// <summary>The date in the credential scope; the date's own where it is null.</summary>
    public string? ScopeDate { get; init; }

    /// <summary>Where the request is sent.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Headers that are sent and not signed.</summary>
    public string[] Unsigned { get; init; } = [];

    public void Sign(HttpRequestMessage request, Uri server, string body)
    {
        request.Headers.TryAddWithoutValidation("X-Amz-Date", Date);
        var scope = $"{ScopeDate ?? Date[..8]}/{Region}/{Service}/aws4_request";
        var headers = Headers(request, server);
        var names = string.Join(';', headers.Select(static header => header.Name));
        var canonical = $"POST\n{Path}\n\n{string.Concat(headers.Select(static header => $"{header.Name}:{header.Value}\n"))}\n{names}\n{Hash(body)}";
        var toSign = $"AWS4-HMAC-SHA256\n{Date}\n{scope}\n{Hash(canonical)}";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + SecretKey), ScopeDate ?? Date[..8]), Region), Service), "aws4_request");
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={AccessKey}/{scope}, SignedHeaders={names}, Signature={Convert.ToHexStringLower(Mac(key, toSign))}");
    }

    private (string Name, string Value)[] Headers(HttpRequestMessage request, Uri server) =>
    [
        .. request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .Select(static header => (Name: header.Key.ToLowerInvariant(), Value: string.Join(',', header.Value)))
            .Where(static header => header.Name is not "content-length")
            .Append((Name: "host", Value: server.Authority))
            .Where(header => !Unsigned.Contains(header.Name))
            .OrderBy(static header => header.Name, StringComparer.Ordinal),
    ];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
