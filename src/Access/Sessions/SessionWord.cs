using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DmsDashboard.Access.Sessions;

/// <summary>The secret in the cookie: 256 random bits that mean nothing by themselves.</summary>
internal static class SessionWord
{
    private const int Bytes = 32;
    private const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it; null when it is no word of ours.</summary>
    public static string? Hash(string? word) =>
        word is { Length: Length } && word.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(word)))
            : null;
}
