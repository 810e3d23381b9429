using System.Security.Cryptography;
using DmsDashboard.Store.Shares;

namespace DmsDashboard.Tests.Store.Shares;

public sealed class ShareTokenTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void Token_OfOurs_HasAHashThatIsNotInIt()
    {
        var token = ShareToken.New(_key);

        Assert.Equal(64, token.Length);
        Assert.Equal(32, ShareToken.HashOf(_key, token)!.Length);
        Assert.NotEqual(ShareToken.HashOf(_key, token), ShareToken.HashOf(_key, ShareToken.New(_key)));
    }

    [Fact]
    public void Token_WithAnyBitFlipped_IsNoneOfOurs()
    {
        var token = ShareToken.New(_key);

        foreach (var (letter, bit) in Enumerable.Range(0, 64).SelectMany(static letter => Enumerable.Range(0, 6).Select(bit => (letter, bit))))
        {
            var flipped = token.ToCharArray();
            flipped[letter] = Alphabet[Alphabet.IndexOf(token[letter], StringComparison.Ordinal) ^ (1 << bit)];

            Assert.Null(ShareToken.HashOf(_key, new string(flipped)));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("ä")]
    public void Token_LongerShorterOrOfOtherLetters_IsNoneOfOurs(string other)
    {
        var token = ShareToken.New(_key);

        Assert.Null(ShareToken.HashOf(_key, token + other));
        Assert.Null(ShareToken.HashOf(_key, token[..^1]));
        Assert.Null(ShareToken.HashOf(_key, token[..^1] + (other == "x" ? "=" : other)));
        Assert.Null(ShareToken.HashOf(_key, ""));
    }

    [Fact]
    public void Token_SignedByAnotherKey_IsNoneOfOurs()
    {
        Assert.Null(ShareToken.HashOf(RandomNumberGenerator.GetBytes(32), ShareToken.New(_key)));
    }

    [Fact]
    public void Token_WithWhiteSpace_IsNoneOfOurs()
    {
        var token = ShareToken.New(_key);

        Assert.Null(ShareToken.HashOf(_key, token[..10] + " " + token[11..]));
        Assert.Null(ShareToken.HashOf(_key, token[..^4] + " \n\t "));
    }
}
