using Bunit;
using DmsDashboard.Components.Layout;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Layout;

public sealed class FaultBannersTests : ComponentContext
{
    [Fact]
    public void Banner_TargetUnreachable_SaysWhatIsShownInsteadAndHowOldItIs()
    {
        Clock.Advance(TimeSpan.FromMinutes(3));

        var page = RenderUnderSnapshot<FaultBanners>(Failing(FaultKind.Unreachable));

        var words = page.Find("[data-fault=demo]").TextContent;
        Assert.Contains("demo (eu-central-1) doesn’t answer.", words, StringComparison.Ordinal);
        Assert.Contains("Connection refused. Check the network.", words, StringComparison.Ordinal);
        Assert.Contains("Its replication is shown as it was at 12:00:00 UTC (3 min ago).", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultKind.AccessDenied, "may not read")]
    [InlineData(FaultKind.CredentialsExpired, "have expired")]
    [InlineData(FaultKind.Throttled, "throttling")]
    [InlineData(FaultKind.Unknown, "can’t be read")]
    public void Banner_OfEachKind_HasItsOwnTitle(FaultKind kind, string words)
    {
        var page = RenderUnderSnapshot<FaultBanners>(Failing(kind));

        Assert.Contains(words, page.Find("[data-fault] b").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Banner_APartCannotBeRead_IsNoFaultOfTheTarget()
    {
        var partial = new DmsFault(FaultKind.AccessDenied, "DescribeEndpoints", "AccessDeniedException", "Allow dms:DescribeEndpoints.", Given.Noon);

        var page = RenderUnderSnapshot<FaultBanners>(Given.Snapshot(Given.Target(Given.Demo) with { PartialFaults = [partial] }));

        Assert.Empty(page.FindAll("[data-fault]"));
        Assert.Contains("DescribeEndpoints", page.Find("[data-partial-fault]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Banner_NoFault_IsNotThere() =>
        Assert.Empty(RenderUnderSnapshot<FaultBanners>(Given.Snapshot(Given.Entry("a"))).FindAll(".dm-banner"));

    private static DmsSnapshot Failing(FaultKind kind) => Given.Snapshot(Given.Target(Given.Demo, Given.Entry("a")) with
    {
        Fault = new DmsFault(kind, "DescribeReplications", null, "Connection refused. Check the network.", Given.Noon),
    });
}
