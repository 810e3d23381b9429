using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class LogGroupNameTests
{
    private const string Allowed = "abcxyzABCXYZ0189_-/.#";

    [Theory]
    [InlineData("/aws/rds/instance/orders/postgresql")]
    [InlineData("dms-tasks-dms-prod-1")]
    [InlineData("a")]
    [InlineData("#")]
    public void Problem_OfAName_IsNone(string name) => Assert.Null(LogGroupName.Problem(name));

    [Theory]
    [InlineData("", "Give the name of a log group")]
    [InlineData("my group", "has no space")]
    [InlineData("größe", "has no ‘ö’")]
    [InlineData("a*", "has no ‘*’")]
    [InlineData("a\tb", "has no such character")]
    [InlineData("a\0b", "has no such character")]
    [InlineData("arn:aws:logs:eu-central-1:123456789012:log-group:/aws/rds/instance/x/postgresql:*", "Give the name alone: /aws/rds/instance/x/postgresql")]
    [InlineData("arn:aws:logs:eu-central-1:123456789012:log-group:", "has no ‘:’")]
    public void Problem_OfWhatIsNone_SaysWhatAndHowToMendIt(string text, string words) => Assert.Contains(words, LogGroupName.Problem(text), StringComparison.Ordinal);

    [Fact]
    public void Problem_TooLong_SaysHowLong()
    {
        Assert.Null(LogGroupName.Problem(new string('a', 512)));
        Assert.Contains("this has 513", LogGroupName.Problem(new string('a', 513)), StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_OfAnyText_IsNoneExactlyForWhatAwsTakes() => Prop.ForAll(
        Gen.OneOf(Gen.Elements(Allowed.ToCharArray()), ArbMap.Default.GeneratorFor<char>()).ListOf().Select(static letters => string.Concat(letters)).ToArbitrary(),
        static text => LogGroupName.Problem(text) is null == System.Text.RegularExpressions.Regex.IsMatch(text, @"\A[a-zA-Z0-9_\-/.#]{1,512}\z")).QuickCheckThrowOnFailure();
}
