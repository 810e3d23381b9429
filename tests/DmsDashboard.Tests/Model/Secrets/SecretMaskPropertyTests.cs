using DmsDashboard.Model.Secrets;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Secrets;

public sealed class SecretMaskPropertyTests
{
    private static readonly string[] Pieces =
    [
        "password", "PASSWORD", "Pwd", "secret", "SecretAccessKey", "token", "session_token", "IDENTIFIED", "BY", "WITH", "CREATE", "USER", "SET", "REPLACE", "VALUES", "FOR",
        "=", ":", "=>", " ", "  ", "\n", ";", ",", "&", "'", "\"", "\\\"", "''", "{", "}", "(", ")", "[", "]", "<", ">", "@", "://", "/", "N'", "arn:aws", "null",
        "AKIAIOSFODNN7EXAMPLE", "db.example.com", "x", "7", "hunter2", "[hidden]", "••••", "Authorization", "Bearer ", "jdbc:oracle:thin:", "ä", "\0",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    [Theory(Timeout = 60_000)]
    [InlineData("x")]
    [InlineData("a://")]
    [InlineData("://a:")]
    [InlineData("://a")]
    [InlineData("password")]
    [InlineData("password = ")]
    [InlineData("password=\"")]
    [InlineData("password='''")]
    [InlineData("password={")]
    [InlineData("\\\"password\\\":\\\"")]
    [InlineData("secret:'")]
    [InlineData(" ")]
    [InlineData("a:@")]
    [InlineData("u:p@h.x ")]
    [InlineData("@")]
    [InlineData("identified by ")]
    [InlineData("CREATE USER IDENTIFIED BY PASSWORD ")]
    [InlineData("SET PASSWORD FOR u = ")]
    [InlineData("AKIA")]
    public async Task Apply_AMegabyteOfIt_TakesLinearTime(string piece)
    {
        var text = string.Concat("password ", string.Concat(Enumerable.Repeat(piece, 1_048_576 / piece.Length)));

        Assert.NotNull(await Task.Run(() => SecretMask.Apply(text), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Apply_AnySecretInAnyText_IsGone()
    {
        var secrets = Gen.Elements("Zx9qW7".ToCharArray()).ArrayOf(12).Select(static letters => new string(letters));

        Check.QuickThrowOnFailure(Prop.ForAll(secrets.ToArbitrary(), static secret => !SecretMask.Apply($"a; PASSWORD={secret}; b").Contains(secret, StringComparison.Ordinal)));
        Check.QuickThrowOnFailure(Prop.ForAll(secrets.ToArbitrary(), static secret => !SecretMask.Apply($"ALTER USER d IDENTIFIED BY {secret} b").Contains(secret, StringComparison.Ordinal)));
        Check.QuickThrowOnFailure(Prop.ForAll(secrets.ToArbitrary(), static secret => !SecretMask.Apply($"x://u:{secret}@h").Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public void Apply_Twice_IsAsOnce() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3_000),
        Prop.ForAll(Texts.ToArbitrary(), static text => SecretMask.Apply(SecretMask.Apply(text)) == SecretMask.Apply(text)));

    [Fact]
    public void Apply_AQuotedValueBetweenWords_SwallowsTheValueOnly()
    {
        var words = Gen.Elements("abcXYZ019".ToCharArray()).NonEmptyListOf().Select(static letters => string.Concat(letters));

        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(words.ToArbitrary(), words.ToArbitrary(), words.ToArbitrary(), static (before, secret, after) =>
                SecretMask.Apply($"{before} password='{secret}' {after}") == $"{before} password=[hidden] {after}"
                && SecretMask.Apply($"{before} Pwd={secret};{after}") == $"{before} Pwd=[hidden];{after}"));
    }

    [Fact]
    public void Apply_AnyText_KeepsWhatIsNotHiddenInItsOrder() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Texts.ToArbitrary(), static text => IsMadeOf(SecretMask.Apply(text), text)));

    // The parts between the masks stand in the text in that order.
    private static bool IsMadeOf(string masked, string text)
    {
        var at = 0;
        foreach (var part in masked.Split(SecretMask.Hidden))
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }
}
