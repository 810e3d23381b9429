using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.LogPlaces;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.LogPlaces;

public sealed class LogGroupsPageTests : ComponentContext
{
    private static readonly DmsTarget Other = new("other", "us-east-1");

    private readonly AnsweredReadings _readings = new();

    public LogGroupsPageTests() => Services.AddSingleton(_readings.Store);

    [Fact(Timeout = 60_000)]
    public void Page_GroupsOfATarget_AreListedWithWhatIsKnown()
    {
        _readings.Has(
            AnsweredReadings.Group("dms-serverless-replication-ORDERS", static group => group with { Replications = [new ReplicationKey("demo", Given.Arn("orders"))], RetentionInDays = null }),
            AnsweredReadings.Group("dms-tasks-old", static group => group with { StoredBytes = 0, LastEventTime = null, Replications = [new ReplicationKey("demo", "arn:aws:dms:eu-central-1:831394476016:task:GONE")] }),
            AnsweredReadings.Group("dms-tasks-sct-1", static group => group with { LastEventTime = null, IsLastEventRead = false }));

        var page = Show("logs");

        var orders = Row(page, "dms-serverless-replication-ORDERS");
        Assert.All(["orders", "Serverless", "1.2 MB", "Never expires", "5 min ago"], words => Assert.Contains(words, orders, StringComparison.Ordinal));
        Assert.Equal("1,234,567 bytes, as CloudWatch counts it", page.Find("[data-log-group='dms-serverless-replication-ORDERS'] .g-size span").GetAttribute("title"));
        Assert.Equal("replications/orders/logs", page.Find("[data-log-group='dms-serverless-replication-ORDERS'] .g-of a").GetAttribute("href"));
        Assert.Equal("logs/view?target=demo&group=dms-serverless-replication-ORDERS", page.Find("[data-log-group='dms-serverless-replication-ORDERS'] .g-name a").GetAttribute("href"));
        Assert.All(["No tasks of this instance any more", "0 B", "30 days", "none"], words => Assert.Contains(words, Row(page, "dms-tasks-old"), StringComparison.Ordinal));
        Assert.All(["Schema conversion", "not read yet"], words => Assert.Contains(words, Row(page, "dms-tasks-sct-1"), StringComparison.Ordinal));
        Assert.Equal("3 log groups · 2.5 MB as CloudWatch counts it", page.Find("[data-count]").TextContent);
    }

    [Fact(Timeout = 60_000)]
    public void Page_NoGroups_SaysWhenTheyAppear()
    {
        var page = Show("logs");

        page.WaitForAssertion(() => Assert.All(["first run", "dms-cloudwatch-logs-role"], words => Assert.Contains(words, page.Find("[data-empty]").TextContent, StringComparison.Ordinal)));
    }

    [Fact(Timeout = 60_000)]
    public void Page_BeforeDmsHasAnswered_AsksNothingAndBlamesNobody()
    {
        _readings.Has(AnsweredReadings.Group("dms-tasks-a"));

        var page = Show("logs", Given.Target(Given.Demo) with { CapturedAt = null });

        page.WaitForElement("[data-reading]");
        Assert.Empty(_readings.Asked);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_LaterReadFails_KeepsTheListAndSaysItsAge()
    {
        _readings.Has(AnsweredReadings.Group("dms-tasks-a"));
        var page = Show("logs");
        page.WaitForElement("[data-log-group]");
        _readings.Fails("Allow logs:DescribeLogGroups.");
        Clock.Advance(TimeSpan.FromMinutes(3));

        await page.Find("[data-read-again]").ClickAsync();

        page.WaitForAssertion(() => Assert.All(["Allow logs:DescribeLogGroups.", "12:00:00", "3 min ago"], words => Assert.Contains(words, page.Find("[data-groups-fault=demo]").TextContent, StringComparison.Ordinal)));
        Assert.Single(page.FindAll("[data-log-group]"));
    }

    [Fact(Timeout = 60_000)]
    public void Page_FirstReadFails_SaysSoAndShowsNoEmptyList()
    {
        _readings.Fails("Allow logs:DescribeLogGroups.");

        var page = Show("logs");

        page.WaitForElement("[data-groups-fault=demo]");
        Assert.Empty(page.FindAll("[data-empty], [data-reading], [data-log-group]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_GroupsTicked_AreViewedTogetherAndOnlyOfOneTarget()
    {
        _readings.Answer = static wish => new LogGroups([AnsweredReadings.Group($"{wish.TargetName}-a"), AnsweredReadings.Group($"{wish.TargetName}-b")], null, Given.Noon);
        var page = Show("logs", Given.Target(Given.Demo), Given.Target(Other));
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("[data-log-group]").Count));

        await TickAsync(page, "demo-b");
        await TickAsync(page, "demo-a");

        Assert.Equal("logs/view?target=demo&group=demo-b&group=demo-a", page.Find("[data-view-together]").GetAttribute("href"));
        var other = page.Find("[data-log-group=other-a] input");
        Assert.True(other.HasAttribute("disabled"));
        Assert.Equal("A view shows one target, and the selected groups are of demo.", other.GetAttribute("title"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_TenTicked_TheEleventhSaysWhyNot()
    {
        _readings.Has([.. Enumerable.Range(1, 11).Select(static number => AnsweredReadings.Group($"dms-tasks-{number:00}"))]);
        var page = Show("logs?sort=name");
        page.WaitForAssertion(() => Assert.Equal(11, page.FindAll("[data-log-group]").Count));

        foreach (var number in Enumerable.Range(1, 10))
        {
            await TickAsync(page, $"dms-tasks-{number:00}");
        }

        Assert.Equal("A view shows at most 10 log groups.", page.Find("[data-log-group=dms-tasks-11] input").GetAttribute("title"));
        Assert.False(page.Find("[data-log-group=dms-tasks-10] input").HasAttribute("disabled"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_FiltersAndSortInTheAddress_DecideWhatIsSeen()
    {
        _readings.Has(
            AnsweredReadings.Group("dms-tasks-small", static group => group with { StoredBytes = 1, Replications = [new ReplicationKey("demo", Given.Arn("orders"))] }),
            AnsweredReadings.Group("dms-tasks-large", static group => group with { StoredBytes = 9_000, RetentionInDays = null }),
            AnsweredReadings.Group("dms-serverless-replication-X"));

        var page = Show("logs?show=tasks&sort=size");
        page.WaitForAssertion(() => Assert.Equal(["dms-tasks-large", "dms-tasks-small"], Names(page)));

        await page.Find("[data-sort=Size]").ClickAsync();
        Assert.EndsWith("?show=tasks&sort=size&dir=turned", Address, StringComparison.Ordinal);
        await page.Find("[data-filter=NeverExpires]").ClickAsync();
        Assert.Contains("show=neverexpires", Address, StringComparison.Ordinal);

        var found = Show("logs?q=order");
        found.WaitForAssertion(() => Assert.Equal(["dms-tasks-small"], Names(found)));
        Assert.Contains("No log group fits", Show("logs?q=no-such").WaitForElement("[data-no-match]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_LastEventsNotRead_AreReadOnRequest()
    {
        _readings.Answer = static wish => wish.LastEventsOf.IsEmpty
            ? new LogGroups([AnsweredReadings.Group("dms-tasks-a", static group => group with { LastEventTime = null, IsLastEventRead = false })], null, Given.Noon)
            : new LogGroups([AnsweredReadings.Group("dms-tasks-a")], null, Given.Noon);
        var page = Show("logs");

        await page.WaitForElement("[data-unread] button").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("5 min ago", Row(page, "dms-tasks-a"), StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-unread]"));
        Assert.Equal(["dms-tasks-a"], _readings.Asked.Last().LastEventsOf);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _readings.Dispose();
    }

    private static string Row(IRenderedComponent<SnapshotProvider> page, string name) => page.WaitForElement($"[data-log-group='{name}']").TextContent;

    private static Task TickAsync(IRenderedComponent<SnapshotProvider> page, string name) => page.Find($"[data-log-group={name}] input").ChangeAsync(true);

    private static IEnumerable<string?> Names(IRenderedComponent<SnapshotProvider> page) => page.FindAll("[data-log-group]").Select(static row => row.GetAttribute("data-log-group"));

    private IRenderedComponent<SnapshotProvider> Show(string address, params TargetSnapshot[] targets)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return RenderUnderSnapshot<LogGroupsPage>(Given.Snapshot(targets.Length > 0 ? targets : [Given.Target(Given.Demo, Given.Entry("orders"))]));
    }
}
