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
        { "Title: 'see arn:aws:dms:x' has an ARN", Right with { Title = "see arn:aws:dms:x" } },
        { "Replications: choose", Right with { Replications = [] } },
        { "Name: write", Right with { Replications = [One("Orders"), One(" ")] } },
        { "Name: 'orders' is there twice", Right with { Replications = [One("orders"), One("Orders ")] } },
        { "Expires: choose", Right with { ExpiresAt = Given.Noon } },
        { "Expires: a link is open for 90 days", Right with { ExpiresAt = Given.Noon.AddDays(90).AddSeconds(1) } },
        { "Passcode: use 6", Right with { Passcode = "short" } },
        { "Passcode: use 6", Right with { Passcode = "" } },
        { "Passcode: use 6", Right with { Passcode = new string('x', 129) } },
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

    private static SharedReplication One(string name) => new(new ReplicationKey("demo", name), name);
}
