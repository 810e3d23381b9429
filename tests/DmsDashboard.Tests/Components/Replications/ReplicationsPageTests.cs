using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Replications;

public sealed class ReplicationsPageTests : ComponentContext
{
    [Fact]
    public void Page_OpenedByALink_ShowsThatView()
    {
        var page = Open("?q=orders&health=failed,at-risk&sort=name&dir=desc", Given.Entry("orders-a", "failed", Health.Failed), Given.Entry("orders-b", "running", Health.AtRisk), Given.Entry("orders-c"), Given.Entry("users", "failed", Health.Failed));

        Assert.Equal(["orders-b", "orders-a"], Identifiers(page));
        Assert.Equal("true", page.Find("[data-tile=attention]").GetAttribute("aria-pressed"));
        Assert.Equal("orders", page.Find("[data-search]").GetAttribute("value"));
        Assert.Equal("descending", page.Find("th.c-name").GetAttribute("aria-sort"));
        Assert.Equal("2 of 4", page.Find("[data-count]").TextContent);
    }

    [Fact]
    public void Page_ValuesThatAreNone_AreNamedWithThoseThatThereAre()
    {
        var page = Open("?health=failed,brokn&kind=serverles&sort=speed&dir=up&target=prod", Given.Entry("a"));

        Assert.Equal(
            [
                "“brokn” in the address is no value of health and was ignored. There are: failed, at-risk, starting, loading, replicating, finished, stopped, not-started, changing, unknown.",
                "“serverles” in the address is no value of kind and was ignored. There are: serverless, task.",
                "“speed” in the address is no value of sort and was ignored. There are: status, name, full-load, capacity.",
                "“up” in the address is no value of dir and was ignored. There are: asc, desc.",
                "“prod” in the address is no value of target and was ignored. There are: demo.",
            ],
            page.FindAll("[data-ignored]").Select(static note => note.TextContent.Trim()));
        Assert.Empty(Open("?health=failed&kind=task&sort=Name&dir=desc&target=demo", Given.Entry("a")).FindAll("[data-ignored]"));
    }

    [Fact]
    public void Page_KindAndTypeInTheAddress_AreChosen()
    {
        var page = Open("?kind=Task&type=cdc", GivenTask.Entry("a"), GivenTask.Entry("b").WithTask(static task => task with { MigrationType = "cdc" }), Given.Entry("c"));

        Assert.Equal(["b"], Identifiers(page));
        Assert.Equal("Task", page.Find("[data-filter=kind] option[selected]").TextContent);
        Assert.Equal("cdc", page.Find("[data-filter=type] option[selected]").TextContent);
    }

    [Fact]
    public void Kind_Chosen_FiltersAndStaysInTheAddress()
    {
        var page = Open("", GivenTask.Entry("a"), Given.Entry("b"));

        page.Find("[data-filter=kind]").Change("serverless");

        page.WaitForAssertion(() => Assert.Equal(["b"], Identifiers(page)));
        Assert.EndsWith("?kind=serverless", Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Tile_Pressed_FiltersAndStaysInTheAddress()
    {
        var page = Open("", Given.Entry("a", "failed", Health.Failed), Given.Entry("b"));

        page.Find("[data-tile=failed]").Click();

        page.WaitForAssertion(() => Assert.Equal(["a"], Identifiers(page)));
        Assert.EndsWith("?health=failed", Address, StringComparison.Ordinal);
        Assert.Equal("1", page.Find("[data-tile=replicating] .n").TextContent);
    }

    [Fact(Timeout = 20_000)]
    public async Task Search_Typed_WaitsForAPauseThenChangesTheAddress()
    {
        var page = Open("", Given.Entry("orders"), Given.Entry("users"));

        var typing = page.Find("[data-search]").InputAsync("us");
        Assert.DoesNotContain("q=", Address, StringComparison.Ordinal);
        await page.InvokeAsync(() => Clock.AdvanceAsync(TimeSpan.FromMilliseconds(150), Xunit.TestContext.Current.CancellationToken));
        await typing;

        page.WaitForAssertion(() => Assert.Equal(["users"], Identifiers(page)));
        Assert.EndsWith("?q=us", Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_Pressed_SortsByIt()
    {
        var page = Open("", Given.Entry("b"), Given.Entry("a", "failed", Health.Failed));

        page.Find("[data-sort=Name]").Click();

        page.WaitForAssertion(() => Assert.Equal(["a", "b"], Identifiers(page)));
        Assert.EndsWith("?sort=name", Address, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".dm-group"));
    }

    [Fact]
    public void Page_NothingFits_SaysSoAndShowsTheWayOut()
    {
        var page = Open("?q=zzz", Given.Entry("a"));

        Assert.Contains("No replication matches “zzz”", page.Find("[data-no-match]").TextContent, StringComparison.Ordinal);
        Assert.Equal("http://localhost/", page.Find("[data-no-match] a").GetAttribute("href"));
    }

    [Fact]
    public void Page_NoReplications_SaysThatTheyWillAppear() => Assert.NotNull(Open("", Given.Target(Given.Demo)).Find("[data-empty]"));

    [Fact]
    public void Page_BeforeTheFirstAnswer_IsReading()
    {
        var page = Open("", Given.Target(Given.Demo) with { CapturedAt = null });

        Assert.NotNull(page.Find("[data-reading]"));
        Assert.Empty(page.FindAll("[data-empty]"));
    }

    [Fact]
    public void Page_DeniedFromTheStart_SaysWhyAndNotThatThereIsNothing()
    {
        var fault = new DmsFault(FaultKind.AccessDenied, "DescribeReplications", "AccessDeniedException", "Allow dms:DescribeReplications.", Given.Noon);

        var page = Open("", Given.Target(Given.Demo) with { CapturedAt = null, Fault = fault });

        Assert.Contains("dms:DescribeReplications", page.Find("[data-fault]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-empty], [data-reading]"));
    }

    [Fact]
    public void Page_ATargetChosen_ShowsOnlyItsReplications()
    {
        var other = new DmsTarget("other", "eu-west-1");

        var page = Open("?target=other", Given.Target(Given.Demo, Given.Entry("a")), Given.Target(other, Given.Entry("b", target: other)));

        Assert.Equal(["b"], Identifiers(page));
        Assert.Contains("target=other", page.Find("[data-replication=b] a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_HealthNameThatIsNone_IsLeftOut() => Assert.Equal(["a"], Identifiers(Open("?health=nonsense", Given.Entry("a"))));

    private IRenderedComponent<SnapshotProvider> Open(string query, params ReplicationEntry[] entries) => Open(query, Given.Target(Given.Demo, entries));

    private IRenderedComponent<SnapshotProvider> Open(string query, params TargetSnapshot[] targets)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/{query}");
        return RenderUnderSnapshot<ReplicationsPage>(Given.Snapshot(targets));
    }

    private static IEnumerable<string?> Identifiers(IRenderedComponent<SnapshotProvider> page) =>
        page.FindAll("tr[data-replication]").Select(static row => row.GetAttribute("data-replication"));
}
