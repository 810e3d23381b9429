using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DmsDashboard.Alerts.Bodies;

/// <summary>How a receiver knows who sent a message, and when: HMAC-SHA-256 over "time.body" with a secret that both know.</summary>
internal static class Signature
{
    public const string Header = "X-DMS-Signature";

    /// <summary>The value of the header: t=seconds since 1970, v1=hexadecimal digits.</summary>
    public static string Of(string secret, DateTimeOffset at, string body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(hash)}";
    }
}
