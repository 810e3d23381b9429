using Bunit;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Replications;

public sealed class ReplicationRowTests : ComponentContext
{
    [Fact]
    public void Row_Starting_SaysTheStageAndHowLongItLasts()
    {
        var row = RenderRow(Given.Entry("loyalty", "provisioning_capacity", Health.Starting) with { StatusSince = Given.Noon.AddSeconds(-581) });

        var status = row.Find(".c-st");
        Assert.Contains("6 of 8 · Provisioning capacity", status.TextContent, StringComparison.Ordinal);
        Assert.Contains("9 min 41 s, usually about 12 min elsewhere", status.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, status.QuerySelectorAll(".dm-mini .d").Length);
        Assert.Equal(8, status.QuerySelectorAll(".dm-mini i").Length);
    }

    [Fact]
    public void Row_StartingWhereStartUpsWereSeen_SaysHowLongTheyTook()
    {
        var entry = Given.Entry("loyalty", "provisioning_capacity", Health.Starting) with { StatusSince = Given.Noon.AddSeconds(-581) };
        StageTimes.Add([new StageTime(entry.Key, "provisioning_capacity", Given.Noon.AddDays(-1), TimeSpan.FromSeconds(401))]);

        Assert.Contains("9 min 41 s, usually 6 min 41 s", RenderRow(entry).Find(".c-st").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_AtAShortStageNeverSeenBefore_SaysNothingOfWhatIsUsual()
    {
        var row = RenderRow(Given.Entry("loyalty", "testing_connection", Health.Starting) with { StatusSince = Given.Noon.AddSeconds(-5) });

        Assert.DoesNotContain("usually", row.Find(".c-st").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_FailedWhileStarting_CrossesTheStage()
    {
        var row = RenderRow(Given.Entry("a", "failed", Health.Failed) with { Health = new HealthReading(Health.Failed, "Failed at Provisioning capacity", "No capacity. Change the subnets.") });

        Assert.Contains("Failed while starting", row.Find(".c-st").TextContent, StringComparison.Ordinal);
        Assert.Equal(["d", "d", "d", "d", "d", "f"], row.FindAll(".dm-mini i").Take(6).Select(static step => step.ClassName));
        Assert.Equal("No capacity.", row.Find(".msg b").TextContent);
        Assert.Contains("Change the subnets.", row.Find(".msg").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_FailedAfterAnEarlierRunStopped_CountsFromTheFailure()
    {
        var entry = Given.Entry("a", "failed", Health.Failed).With(static replication => replication with { ReplicationLastStopTime = Given.Noon.AddDays(-3), ReplicationStats = new ReplicationStats { StartDate = Given.Noon.AddMinutes(-9) } });

        Assert.Contains("6 s", RenderRow(entry with { StatusSince = Given.Noon.AddSeconds(-6), Health = new HealthReading(Health.Failed, "Failed", "It broke.") }).Find(".c-st").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_StatusThatNobodyKnows_IsShownAsItCame()
    {
        var row = RenderRow(Given.Entry("a", "rebalancing", Health.Unknown) with { Health = new HealthReading(Health.Unknown, "rebalancing", "") });

        Assert.Equal("rebalancing", row.Find("tr").GetAttribute("data-status"));
        Assert.Contains("rebalancing", row.Find(".c-st").TextContent, StringComparison.Ordinal);
        Assert.Equal("Unknown status", row.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Row_OfOneOfSeveralTargets_SaysWhichToEyesAndToAScreenReader()
    {
        var row = RenderRow(Given.Entry("a", target: new DmsTarget("production", "eu-central-1") { IsOneOfSeveral = true }));

        Assert.StartsWith("production · ", row.Find(".c-name .sub").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(row.FindAll("button[aria-label='Stop… a, production']"));
        Assert.NotEmpty(row.FindAll("input[aria-label='Select a, production']"));
    }

    [Fact]
    public void Row_OfATargetThatFails_IsDatedAndItsActionsAreOff()
    {
        var row = RenderRow(Given.Entry("a"), asOf: Given.Noon.AddMinutes(-3));

        Assert.Contains("as of 11:57:00", row.Find(".c-st").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", row.Find("button[aria-label='Stop… a']").GetAttribute("aria-disabled"));
    }

    [Fact]
    public void Row_ActionUnderWay_SaysSoAndCannotBePressed()
    {
        var entry = Given.Entry("a", "created", Health.NotStarted);

        var row = RenderRow(entry, new PendingAction(entry.Key, PendingAction.Start, Given.Noon, null));

        Assert.True(row.Find("button[aria-label='Starting… a']").HasAttribute("disabled"));
        Assert.Single(row.FindAll("button"));
    }

    [Fact]
    public void Row_ManagedByZeroEtl_OffersNothing()
    {
        var row = RenderRow(Given.Entry("a").With(static replication => replication with { IsReadOnly = true }));

        Assert.Empty(row.FindAll("button"));
        Assert.Contains("managed by zero-ETL", row.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_ManagedByZeroEtlByItsConfigAlone_OffersNothing()
    {
        var row = RenderRow(Given.Entry("a") with { Config = Given.Config("a") with { IsReadOnly = true } });

        Assert.Empty(row.FindAll("button"));
        Assert.Contains("managed by zero-ETL", row.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_NextSnapshotWithTheSameEntry_IsNotDrawnAgain()
    {
        var entry = Given.Entry("a");
        var row = RenderRow(entry);
        var drawn = row.RenderCount;

        row.Render(parameters => parameters.Add(r => r.Row, new ListRow(2, entry)));
        Assert.Equal(drawn, row.RenderCount);

        row.Render(parameters => parameters.Add(r => r.Row, new ListRow(2, entry with { })));
        Assert.NotEqual(drawn, row.RenderCount);
    }

    [Fact]
    public void Row_OfATask_SaysSoAndHasNoStages()
    {
        var entry = GivenTask.Entry("crm", "starting", Health.Starting) with { Health = new HealthReading(Health.Starting, "Starting", ""), StatusSince = Given.Noon.AddSeconds(-8) };

        var row = RenderRow(entry);

        Assert.Equal("Task", row.Find(".dm-kind").TextContent);
        Assert.Equal("Starting", row.Find(".st").TextContent);
        Assert.Equal("8 s", row.Find(".c-st .sub").TextContent.Trim());
        Assert.Empty(row.FindAll(".dm-mini"));
        Assert.Contains("dms-prod-2", row.Find(".c-cap").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_IdentifierOfBothKinds_IsAddressedWithItsKind()
    {
        Assert.Equal("replications/a", RenderRow(GivenTask.Entry("a")).Find(".nm a").GetAttribute("href"));
        Assert.Equal("replications/a?kind=task", RenderRow(GivenTask.Entry("a") with { SharesIdentifier = true }).Find(".nm a").GetAttribute("href"));
        Assert.Equal("replications/a?kind=serverless", RenderRow(Given.Entry("a") with { SharesIdentifier = true }).Find(".nm a").GetAttribute("href"));
    }

    [Fact]
    public void Row_IdentifierOfBothKinds_IsNamedWithItsKind()
    {
        var task = RenderRow(GivenTask.Entry("a") with { SharesIdentifier = true });

        Assert.Single(task.FindAll("button[aria-label='Stop… a, Task']"));
        Assert.Single(task.FindAll("input[aria-label='Select a, Task']"));
        Assert.Single(task.FindAll("a[aria-label='Logs of a, Task']"));
        Assert.Equal("task", task.Find("tr").GetAttribute("data-kind"));
        Assert.Single(RenderRow(Given.Entry("a") with { SharesIdentifier = true }).FindAll("button[aria-label='Stop… a, Serverless']"));
    }

    private IRenderedComponent<ReplicationRow> RenderRow(ReplicationEntry entry, PendingAction? pending = null, DateTimeOffset? asOf = null) =>
        Render<ReplicationRow>(parameters => parameters.Add(row => row.Row, new ListRow(2, entry) { Pending = pending, AsOf = asOf }).Add(row => row.MayAct, true));
}
