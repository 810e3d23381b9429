using DmsDashboard.Model;
using DmsDashboard.Model.Shares;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Shares;

public sealed class ShareRulesTests
{
    private static readonly ShareRequest Right = new("Shop platform", [One("Orders")], Given.Noon.AddDays(90), "heron6");

    public static TheoryData<string, ShareRequest> Wrong { get; } = new()
    {
        { "Title: write", Right with { Title = "  " } },
        { "Title: use at most 80", Right with { Title = new string('x', 81) } },
        { "Title: use one line", Right with { Title = "a\nb" } },
        { "Title: use one line", Right with { Title = "ab\u202Ecd" } },
        { "Name: use one line", Right with { Replications = [One("Or\u200Bders")] } },
        { "Title: 'see arn:aws:dms:x' has an ARN", Right with { Title = "see arn:aws:dms:x" } },
        { "Replications: choose", Right with { Replications = [] } },
        { "Name: write", Right with { Replications = [One("Orders"), One(" ")] } },
        { "Name: 'orders' is there twice", Right with { Replications = [One("orders"), One("Orders ")] } },
        { "Expires: choose", Right with { ExpiresAt = Given.Noon } },
        { "Expires: a link is open for 90 days", Right with { ExpiresAt = Given.Noon.AddDays(90).AddSeconds(1) } },
        { "Passcode: use 6", Right with { Passcode = "short" } },
        { "Passcode: use 6", Right with { Passcode = "" } },
        { "Passcode: use 6", Right with { Passcode = new string('x', 129) } },
        { "Passcode: use characters", Right with { Passcode = "        " } },
        { "Passcode: use characters", Right with { Passcode = "grey\theron" } },
        { "Passcode: use characters", Right with { Passcode = "grey\u200Bheron" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_Field_IsASentenceThatNamesIt(string begins, ShareRequest request)
    {
        var problem = ShareRules.Problem(request, Given.Noon, 90);

        Assert.StartsWith(begins, problem, StringComparison.Ordinal);
        Assert.Matches("[.)]$", problem);
    }

    [Fact]
    public void Right_Request_HasNoProblem()
    {
        Assert.Null(ShareRules.Problem(Right, Given.Noon, 90));
        Assert.Null(ShareRules.Problem(Right with { Passcode = null }, Given.Noon, 90));
    }

    [Theory]
    [InlineData(90, null)]
    [InlineData(89.5, "write 89 at most.")]
    [InlineData(1, "write 1 at most.")]
    [InlineData(0.9, "expires in less than a day")]
    public void Outliving_OfATokenThatEndsEarlier_SaysHowManyDaysAreLeft(double days, string? words)
    {
        var problem = ShareRules.Outliving(Right, Given.Noon, Given.Noon.AddDays(days));

        Assert.Equal(words is null, problem is null);
        Assert.Contains(words ?? "", problem ?? "", StringComparison.Ordinal);
        Assert.StartsWith(words is null ? "" : "days: ", problem ?? "", StringComparison.Ordinal);
    }

    private static SharedReplication One(string name) => new(new ReplicationKey("demo", name), name);
}
