using DmsDashboard.Model.Access;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Access;

public sealed class TokenSecretTests
{
    [Fact]
    public void New_EachTime_IsAnotherAndCanBeRead()
    {
        var made = Enumerable.Range(0, 1_000).Select(static _ => TokenSecret.New()).ToList();

        Assert.Equal(1_000, made.Select(static secret => secret.Text).Distinct().Count());
        Assert.All(made, static secret => Assert.Matches("^dms_[A-Za-z0-9_-]{43}$", secret.Text));
        Assert.All(made, static secret => Assert.Equal(secret.Hash(), TokenSecret.Read(secret.Text)!.Hash()));
    }

    [Fact]
    public void ToString_OfAnyToken_IsOnlyItsBeginning()
    {
        var secret = TokenSecret.New();

        Assert.Equal(secret.Text[..10] + "…", $"{secret}");
    }

    [Fact]
    public void Read_AnyOtherText_IsNone() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(static text => TokenSecret.Read(text) is null));

    [Fact]
    public void Read_ATokenWithOneSignChanged_IsNoneOrAnother() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from place in Gen.Choose(0, 46) from sign in Gen.Choose(0, 255) select (place, (char)sign)).ToArbitrary(),
        static change =>
        {
            var secret = TokenSecret.New();
            var changed = $"{secret.Text[..change.place]}{change.Item2}{secret.Text[(change.place + 1)..]}";
            return changed == secret.Text || TokenSecret.Read(changed) is not { } read || !read.Hash().SequenceEqual(secret.Hash());
        }));
}
