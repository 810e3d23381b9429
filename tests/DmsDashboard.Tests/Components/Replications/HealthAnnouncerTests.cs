using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Layout;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Replications;

public sealed class HealthAnnouncerTests : ComponentContext
{
    [Fact]
    public void Announcer_PageOpens_SaysNothing() =>
        Assert.Empty(RenderUnderSnapshot<HealthAnnouncer>(Given.Snapshot(Failed("a"))).Find("[role=status]").TextContent);

    [Fact]
    public void Announcer_OneFails_SaysWhichAndHowManyNeedAttention()
    {
        var page = RenderUnderSnapshot<HealthAnnouncer>(Given.Snapshot(Given.Entry("orders-core"), Failed("b")));

        Store.Update(_ => Given.Snapshot(Failed("orders-core"), Failed("b")));

        page.WaitForAssertion(() => Assert.Equal("orders-core: failed. 2 need attention.", page.Find("[role=status]").TextContent));
    }

    [Fact]
    public void Announcer_MoreFailAtOnce_WaitsTenSecondsAndThenTellsThemTogether()
    {
        Store.Update(_ => Given.Snapshot(Given.Entry("a"), Given.Entry("b"), Given.Entry("c")));
        var page = Render<SnapshotProvider>(parameters => parameters.AddChildContent<HealthAnnouncer>().AddChildContent<TargetSwitch>());
        Store.Update(_ => Given.Snapshot(Failed("a"), Given.Entry("b"), Given.Entry("c")));
        page.WaitForAssertion(() => Assert.StartsWith("a: failed.", page.Find("[role=status]").TextContent, StringComparison.Ordinal));

        Store.Update(_ => Given.Snapshot(Given.Target(new DmsTarget("b failed", "eu-west-1"), Failed("a"), Failed("b"), Given.Entry("c"))));
        page.WaitForAssertion(() => Assert.Contains("b failed", page.Find(".dm-target").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromSeconds(10));
        Store.Update(_ => Given.Snapshot(Failed("a"), Failed("b"), Failed("c")));

        page.WaitForAssertion(() => Assert.Equal("b: failed. c: failed. 3 need attention.", page.Find("[role=status]").TextContent));
    }

    private static ReplicationEntry Failed(string identifier) => Given.Entry(identifier, "failed", Health.Failed);
}
