using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DmsDashboard.Model.Access;

/// <summary>A token as a program sends it: <c>dms_</c> and 256 random bits in base64url. It is told once and never kept; what is kept is its hash.</summary>
public sealed class TokenSecret
{
    public const string Start = "dms_";

    private const int Bytes = 32, Signs = 43, ShownSigns = 6;

    private TokenSecret(string text) => Text = text;

    /// <summary>The whole of it: for the answer to whoever makes it, and for nothing else.</summary>
    public string Text { get; }

    /// <summary>What may be shown of it.</summary>
    public string Prefix => Text[..(Start.Length + ShownSigns)];

    public static TokenSecret New() => new(Start + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>What a program sent, when it has the form of one; null otherwise.</summary>
    public static TokenSecret? Read(string? text) =>
        text is { Length: Signs + 4 } && text.StartsWith(Start, StringComparison.Ordinal) && text.AsSpan(Start.Length).IndexOfAnyExcept(Base64UrlSigns) < 0
            ? new TokenSecret(text)
            : null;

    /// <summary>SHA-256. 256 random bits need no salt and no slow hash: there is nothing to guess.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    /// <summary>Never all of it: it must not come into a log by accident.</summary>
    public override string ToString() => $"{Prefix}…";

    private static readonly System.Buffers.SearchValues<char> Base64UrlSigns = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
