using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.ActivityList;
using DmsDashboard.Components.Detail;
using DmsDashboard.Model;
using DmsDashboard.Tests.Store;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.ActivityList;

public sealed class ActivityPageTests : ComponentContext
{
    private readonly ActivityFiles _files = new();

    public ActivityPageTests() => Services.AddSingleton(_files.Activity);

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Page_ActionsAndChanges_AreOneTimelineByDays()
    {
        await AnsweredAsync("orders", new ActionResult(ActionOutcome.Refused, "Start of orders was refused.", new DmsFault(FaultKind.AccessDenied, "StartReplication", "AccessDeniedException", "No.", Given.Noon)));
        await _files.AddAsync(ActivityFiles.Change("loads", Given.Noon.AddDays(1)));

        var page = Show("activity");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-activity]").Count));
        Assert.Equal(["Monday 16 November 2026, UTC", "Sunday 15 November 2026, UTC"], page.FindAll("h3").Select(static day => day.TextContent));
        var change = page.Find("[data-kind=StateChange]").TextContent;
        Assert.Contains("Running → stopped", change, StringComparison.Ordinal);
        Assert.Contains("DMS", change, StringComparison.Ordinal);
        var action = page.Find("[data-outcome=Refused]").TextContent;
        Assert.All(["StartReplication: resume-processing", "d.okafor", "Refused by AWS", "10.4.18.22, Firefox", "AccessDeniedException", "Answered in 640 ms"], words => Assert.Contains(words, action, StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_NamesThatSeveralHave_TellThemApartAndPassForNobodyElse()
    {
        var signIn = ActivityFiles.Action("") with { Who = "the dashboard", Way = "Dashboard" };
        await _files.AddAsync(
            signIn,
            signIn with { Way = "OpenId", Subject = "248289761001" },
            signIn with { Way = "OpenId", Subject = "90342" },
            signIn with { Who = "token build", Way = "Token", Subject = "7" },
            signIn with { Who = "token build", Way = "Proxy", Subject = "token build" },
            signIn with { Who = "not signed in", Way = "Proxy", Subject = "b" },
            signIn with { Who = "bob", Way = null });

        var page = Show("activity");

        page.WaitForAssertion(() => Assert.Equal(7, page.FindAll("[data-activity]").Count));
        Assert.Equal(
            ["bob", "not signed in · Proxy", "token build · Proxy", "token build", "the dashboard · OpenId", "the dashboard · OpenId", "the dashboard"],
            page.FindAll(".who").Select(static who => who.TextContent));
        Assert.Equal(["b", "7", "90342", "248289761001"], page.FindAll("[data-subject]").Select(static subject => subject.TextContent));
        Assert.Contains("From 10.4.18.22, Firefox, as 90342 of OpenId.", page.FindAll("[data-activity]")[4].TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_Unanswered_SaysThatItWaits()
    {
        await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);

        var page = Show("activity");

        page.WaitForAssertion(() => Assert.Contains("Waiting for AWS’s answer", page.Find("[data-activity]").TextContent, StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_SomethingHappens_ShowsIt()
    {
        var page = Show("activity");
        page.WaitForAssertion(() => Assert.Equal("Nothing was done and nothing changed yet.", page.Find("[data-activity-empty]").TextContent));

        await _files.AddAsync(ActivityFiles.Change("first"));
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-activity]")));

        // The next look is a second later, however much happens.
        await _files.AddAsync(ActivityFiles.Change("second"));
        await Clock.AdvanceAsync(TimeSpan.FromSeconds(1), Cancelled);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-activity]").Count));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_Paused_ShowsItOnlyWhenResumed()
    {
        var page = Show("activity");
        page.WaitForElement("[data-activity-empty]");
        await page.InvokeAsync(page.Instance.TogglePause);

        await _files.AddAsync(ActivityFiles.Change("orders"));
        await page.InvokeAsync(page.Instance.TogglePause);

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-activity]")));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_MoreThanAPage_HasAnOlderOne()
    {
        await _files.AddAsync([.. Enumerable.Range(1, 60).Select(static number => ActivityFiles.Change($"r{number}"))]);
        var page = Show("activity");
        page.WaitForAssertion(() => Assert.Equal(50, page.FindAll("[data-activity]").Count));
        var older = page.Find("nav[aria-label='Pages of the activity'] a").GetAttribute("href")!;
        Assert.EndsWith("?before=11", older, StringComparison.Ordinal);

        page = Show(older);

        page.WaitForAssertion(() => Assert.Equal(10, page.FindAll("[data-activity]").Count));
        Assert.Equal(["Newest"], page.FindAll("nav[aria-label='Pages of the activity'] a").Select(static link => link.TextContent));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_FiltersInTheAddress_NarrowTheListAndTheFile()
    {
        await AnsweredAsync("orders", new ActionResult(ActionOutcome.Accepted, "Accepted."));
        await _files.AddAsync(ActivityFiles.Change("orders"), ActivityFiles.Change("loads"));

        var page = Show("activity?replication=orders&show=action&before=99");

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-activity]")));
        Assert.Equal("activity.csv?replication=orders&show=action", page.Find("a[download]").GetAttribute("href"));
        Assert.Equal("orders", page.Find("input[aria-label=Replication]").GetAttribute("value"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_FilterChosen_IsInTheAddress()
    {
        var page = Show("activity?before=5&who=me");

        // Awaited: while the list is being drawn elsewhere an event waits for its turn.
        await page.Find("select[aria-label=Outcome]").ChangeAsync("Unknown");
        Assert.EndsWith("/activity?who=me&outcome=unknown", Address, StringComparison.Ordinal);

        await page.Find("input[aria-label='From, UTC']").ChangeAsync("2026-11-15T08:30");
        Assert.Contains("from=2026-11-15T08%3A30%3A00Z", Address, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public void Page_FilterThatCannotBeRead_SaysSo()
    {
        var page = Show("activity?from=yesterday");

        Assert.Contains("'yesterday' in from is no time", page.Find("[data-problem]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task DetailTab_OfOneReplication_ShowsItsOwn()
    {
        await _files.AddAsync(ActivityFiles.Change("orders") with { TargetName = "demo" }, ActivityFiles.Change("loads") with { TargetName = "demo" });
        Store.Update(static _ => Given.Snapshot(Given.Entry("orders")));
        Go("replications/orders/activity");

        var page = Render<SnapshotProvider>(parameters => parameters.AddChildContent<ReplicationActivityPage>(page => page.Add(static shown => shown.Identifier, "orders")));

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-activity]")));
        Assert.Equal("page", page.Find("nav a[href='replications/orders/activity']").GetAttribute("aria-current"));
        page.FindAll("[aria-label=Show] button")[2].Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-activity]")));
        Assert.EndsWith("?show=action", Address, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _files.Dispose();
    }

    private async Task AnsweredAsync(string identifier, ActionResult result)
    {
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action(identifier), Cancelled);
        await _files.Activity.CompleteAsync(id, result, Given.Noon.AddMilliseconds(640));
    }

    private void Go(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private IRenderedComponent<SnapshotProvider> Show(string address)
    {
        Go(address);
        return RenderUnderSnapshot<ActivityPage>(Given.Snapshot(Given.Entry("orders")));
    }
}
