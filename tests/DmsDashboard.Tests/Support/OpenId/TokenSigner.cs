using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DmsDashboard.Tests.Support.OpenId;

/// <summary>Signs JWTs by RS256, by the standard's letter and without any library that the dashboard reads them with.</summary>
internal sealed class TokenSigner : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _foreign = RSA.Create(2048);
    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <summary>The JSON Web Key Set with the public key.</summary>
    public object Published
    {
        get
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _id, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } };
        }
    }

    public string Sign(object claims, bool isForeign = false)
    {
        var signed = $"{Part(new { alg = "RS256", typ = "JWT", kid = _id })}.{Part(claims)}";
        var signature = (isForeign ? _foreign : _key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public static string Unsigned(object claims) => $"{Part(new { alg = "none", typ = "JWT" })}.{Part(claims)}.";

    public void Dispose()
    {
        _key.Dispose();
        _foreign.Dispose();
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
