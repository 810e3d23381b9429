using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DmsDashboard.Store.Shares;

/// <summary>
/// What stands in a share link: 256 bits by chance, and 128 of their HMAC. A link that nobody was given is told from one by the signature, in constant
/// time, before the database is asked. 48 bytes fill 64 letters to the last bit: no other spelling means the same.
/// </summary>
internal static class ShareToken
{
    public const int Letters = 64;

    private const int RandomBytes = 32, TagBytes = 16;

    /// <summary>A new one.</summary>
    public static string New(ReadOnlySpan<byte> key)
    {
        Span<byte> token = stackalloc byte[RandomBytes + TagBytes];
        RandomNumberGenerator.Fill(token[..RandomBytes]);
        Tag(key, token[..RandomBytes], token[RandomBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What is kept of a token; null when this is none of ours.</summary>
    public static byte[]? HashOf(ReadOnlySpan<byte> key, string text)
    {
        Span<byte> token = stackalloc byte[RandomBytes + TagBytes];
        if (text.Length != Letters || !text.All(IsLetter) || !Base64Url.TryDecodeFromChars(text, token, out var written) || written != token.Length)
        {
            return null;
        }

        Span<byte> tag = stackalloc byte[TagBytes];
        Tag(key, token[..RandomBytes], tag);
        return CryptographicOperations.FixedTimeEquals(tag, token[RandomBytes..]) ? SHA256.HashData(token) : null;
    }

    // Its decoder passes over white space.
    private static bool IsLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static void Tag(ReadOnlySpan<byte> key, ReadOnlySpan<byte> random, Span<byte> tag)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, [.. Encoding.ASCII.GetBytes("share link\n"), .. random], whole);
        whole[..TagBytes].CopyTo(tag);
    }
}
