using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DmsDashboard.Access.LoadBalancer;

/// <summary>
/// The parts of <c>x-amzn-oidc-data</c>: a JWT that, unlike others, keeps the padding of its parts, and whose header says who signed and until when.
/// Where the load balancer's documentation stands: "Authenticate users using an Application Load Balancer", user claims encoding.
/// </summary>
internal sealed record LoadBalancerToken(JsonElement Header, JsonElement Claims, byte[] Signed, byte[] Signature)
{
    private const int MostSigns = 64 * 1024, SignatureBytes = 64;

    public string KeyId => Text(Header, "kid");

    public string Algorithm => Text(Header, "alg");

    public string Signer => Text(Header, "signer");

    public string Issuer => Text(Header, "iss");

    public string Client => Text(Header, "client");

    /// <summary>Until when it holds; the beginning of time when it does not say.</summary>
    public DateTimeOffset Expires =>
        Header.TryGetProperty("exp", out var exp) && exp.ValueKind is JsonValueKind.Number && exp.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;

    /// <summary>Reads one; null when it is none.</summary>
    public static LoadBalancerToken? Read(string text)
    {
        if (text.Length > MostSigns || text.Split('.') is not [var header, var claims, var signature])
        {
            return null;
        }

        return Json(header) is { } head && Json(claims) is { } body && Bytes(signature) is { Length: SignatureBytes } signed
            ? new LoadBalancerToken(head, body, Encoding.ASCII.GetBytes($"{header}.{claims}"), signed)
            : null;
    }

    /// <summary>True when that key made the signature: r and s one behind the other, over the parts as they came.</summary>
    public bool IsSignedBy(ECDsa key) => key.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private static JsonElement? Json(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Bytes(part) ?? []);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part.TrimEnd('='));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() ?? "" : "";
}
