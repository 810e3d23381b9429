using DmsDashboard.Aws;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Aws;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("login failed; Password=hunter2; Server=db", "login failed; Password=[hidden]; Server=db")]
    [InlineData("pwd = 'hun ter2' refused", "pwd = [hidden] refused")]
    [InlineData("{\"password\":\"hunter2\",\"port\":1}", "{\"password\":[hidden],\"port\":1}")]
    [InlineData("mongodb://admin:hunter2@db.example.internal/orders", "mongodb://[hidden]@db.example.internal/orders")]
    [InlineData("key AKIAIOSFODNN7EXAMPLE was used", "key [hidden] was used")]
    [InlineData("x-amz-security-token:FwoGZXIvYXdzEA host:dms", "x-amz-security-token:[hidden] host:dms")]
    [InlineData("no secret: arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf", "no secret: arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf")]
    [InlineData("{\"secret\": \"hunter2\"}", "{\"secret\": [hidden]}")]
    [InlineData("Password authentication failed for user \"dms\"", "Password authentication failed for user \"dms\"")]
    [InlineData("No tables were found at task initialization.", "No tables were found at task initialization.")]
    public void Apply_UsualSpellings_HidesTheSecretOnly(string text, string masked)
    {
        Assert.Equal(masked, SecretMask.Apply(text));
    }

    [Fact]
    public void Apply_Null_StaysNull() => Assert.Null(SecretMask.Apply(null));

    [Theory(Timeout = 30_000)]
    [InlineData("x")]
    [InlineData("a://")]
    [InlineData("://a:")]
    [InlineData("password")]
    [InlineData("password = ")]
    [InlineData("secret:'")]
    [InlineData(" ")]
    public async Task Apply_AMegabyteOfIt_TakesLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_048_576 / piece.Length));

        Assert.NotNull(await Task.Run(() => SecretMask.Apply(text), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Apply_AnySecretInAnyText_IsGone()
    {
        var secrets = Gen.Elements("Zx9qW7".ToCharArray()).ArrayOf(12).Select(static letters => new string(letters));

        Check.QuickThrowOnFailure(Prop.ForAll(secrets.ToArbitrary(), static secret => !SecretMask.Apply($"a; PASSWORD={secret}; b").Contains(secret, StringComparison.Ordinal)));
    }
}
