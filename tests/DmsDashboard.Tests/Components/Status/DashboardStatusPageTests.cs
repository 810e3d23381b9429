using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Status;
using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Status;

public sealed class DashboardStatusPageTests : ComponentContext
{
    private readonly DashboardStatusStore _statuses = new();

    public DashboardStatusPageTests() => Services.AddSingleton(_statuses);

    [Fact]
    public void Page_NothingReadYet_SaysSo()
    {
        var page = RenderUnderSnapshot<DashboardStatusPage>(DmsSnapshot.Empty);

        Assert.NotNull(page.Find("[data-status-reading]"));
    }

    [Fact]
    public void Page_DashboardJustBegan_SaysWhatIsUnknownAndNotZero()
    {
        var page = Open(GivenStatus.Status);

        Assert.NotNull(page.Find("[data-no-traffic]"));
        Assert.NotNull(page.Find("[data-no-poll]"));
        Assert.Equal("not known", Fact(page, "Memory it may use"));
        Assert.Equal("none yet", Fact(page, "Paused by garbage collection"));
        Assert.Equal("not known yet; there are 4", Fact(page, "Processors"));
        Assert.Equal("not there", Fact(page, "File"));
        Assert.Equal("none since the start", Fact(page, "Last failure"));
    }

    [Fact]
    public void Traffic_Throttled_IsCountedByOperationAndInSum()
    {
        var page = Open(GivenStatus.With(static target => target with
        {
            Operations = [GivenStatus.Operation("DescribeReplications", throttled: 2, 4, 6, 8), GivenStatus.Operation("GetLogEvents", throttled: 0, 0, 0, 3)],
        }));

        Assert.Equal("8", page.Find("[data-operation=DescribeReplications] [data-last-minute]").TextContent.Trim());
        Assert.Equal("2", page.Find("[data-operation=DescribeReplications] [data-throttled]").TextContent);
        Assert.Equal("11", page.Find("tfoot [data-last-minute]").TextContent.Trim());
        Assert.Contains("7", page.Find("tfoot [data-label='a minute on average']").TextContent, StringComparison.Ordinal);
        Assert.Equal("2 throttles in the last hour", page.Find(".dm-badge[data-throttled='2']").TextContent);
        Assert.Equal(
            "Requests by minute since 11:58 UTC: at most 8, at 12:00; 8 so far in this one; 2 throttled.",
            page.Find("[data-operation=DescribeReplications] svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void Traffic_FirstMinute_HasNoAverage()
    {
        var page = Open(GivenStatus.With(static target => target with { Operations = [GivenStatus.Operation("DescribeReplications", throttled: 0, 4)] }));

        Assert.Equal("not yet", page.Find("[data-operation=DescribeReplications] [data-label='a minute on average']").TextContent);
    }

    [Fact]
    public void Budgets_UsedUp_SayWhoWaitsAndTailsAreCounted()
    {
        var page = Open(GivenStatus.With(static target => target with
        {
            Budgets = [new BudgetLevel("tables", Left: 0, Burst: 10, PerSecond: 2, Waiting: 3)],
            Tails = new TailSeats(2, 10),
        }));

        Assert.Contains("0 of 10 left, 2 a second come back; 3 wait for their turn", page.Find("[data-budget=tables]").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 of 10 open", page.Find("[data-tails='2']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Polls_Throttled_SayWhyTheyAreSlower()
    {
        var fault = new DmsFault(FaultKind.Throttled, "DescribeReplications", "ThrottlingException", "AWS throttles DescribeReplications.", Given.Noon);
        var poll = new PollStatus { EndedAt = Given.Noon, Duration = TimeSpan.FromMilliseconds(340), Failures = 2, Pace = PollPace.BackingOff, Interval = TimeSpan.FromSeconds(7.5), NextAt = Given.Noon.AddSeconds(7.5) };

        var page = Open(GivenStatus.With(target => target with { Poll = poll, Fault = fault }));

        Assert.Contains("AWS throttles, so the dashboard waits longer", page.Find("[data-fact='Time between polls']").TextContent, StringComparison.Ordinal);
        Assert.Contains("7.5 s", page.Find("[data-fact='Time between polls']").TextContent, StringComparison.Ordinal);
        Assert.Contains("took 340 ms", page.Find("[data-fact='Last poll']").TextContent, StringComparison.Ordinal);
        Assert.Equal("none yet", Fact(page, "Last good poll"));
        Assert.Contains("AWS throttles DescribeReplications.", page.Find("[data-poll-fault]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_Paused_HoldsWhatIsShownUntilItIsResumed()
    {
        var page = Open(GivenStatus.Status with { Audience = new AudienceStatus { HubConnections = 1 } });
        await page.InvokeAsync(page.Instance.TogglePause);

        _statuses.Publish(GivenStatus.Status with { Audience = new AudienceStatus { HubConnections = 2 } });
        Assert.Equal("1", Fact(page, "Other programs on the hub"));

        await page.InvokeAsync(page.Instance.TogglePause);
        page.WaitForAssertion(() => Assert.Equal("2", Fact(page, "Other programs on the hub")), TimeSpan.FromSeconds(20));
    }

    [Fact(Timeout = 20_000)]
    public async Task Page_Left_WatchesNoLonger()
    {
        Open(GivenStatus.Status);
        Assert.Equal(1, _statuses.WatcherCount);

        await DisposeComponentsAsync();

        // The watch ends on the dispatcher; it is the timeout of the test that fails if it does not.
        while (_statuses.WatcherCount > 0)
        {
            await Task.Yield();
        }
    }

    private IRenderedComponent<SnapshotProvider> Open(DashboardStatus status)
    {
        var page = RenderUnderSnapshot<DashboardStatusPage>(DmsSnapshot.Empty);
        _statuses.Publish(status);
        page.WaitForElement("[data-status=process]");
        return page;
    }

    private static string Fact(IRenderedComponent<SnapshotProvider> page, string label) => page.Find($"[data-fact='{label}'] dd").TextContent.Trim();
}
