using DmsDashboard.Actions;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions.Bulk;

public sealed class BulkPlanTests
{
    [Fact]
    public void Start_NeverRan_Starts() => AssertStarts(Given.Entry("a", "created", Health.NotStarted), StartReplicationTypes.StartReplication);

    [Fact]
    public void Start_Stopped_Resumes() => AssertStarts(Ran("stopped"), StartReplicationTypes.ResumeProcessing);

    [Fact]
    public void Start_StoppedTask_Resumes() => AssertStarts(
        GivenTask.Entry("a", "stopped", Health.Stopped).WithTask(static task => task with { ReplicationTaskStats = new ReplicationStats { FullLoadStartDate = Given.Noon } }),
        StartReplicationTypes.ResumeProcessing);

    [Fact]
    public void Start_CapacityReleased_IsWarnedOfOrLeftOutButNeverReloads()
    {
        var plan = BulkPlan.Of(false, Ran("deprovisioned"), null, null);

        Assert.NotEqual(StartReplicationTypes.ReloadTarget, plan.StartReplicationType);
        Assert.Contains("reload", plan.Why, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Start_FullLoadThatRan_IsLeftOutForAReload() =>
        AssertLeftOut(false, Ran("stopped").With(static replication => replication with { ReplicationType = "full-load" }), "reload");

    [Fact]
    public void Start_FailedSoThatOnlyAReloadHelps_IsLeftOut() =>
        AssertLeftOut(false, FailedWith("Could not find first log file name in binary log index file"), "start it alone");

    [Fact]
    public void Start_FailedSoThatOnlyAReloadHelpsAndThatIsNotSureEither_IsLeftOut() => AssertLeftOut(
        false,
        GivenTask.Entry("a", "failed", Health.Failed).WithTask(static task => task with
        {
            MigrationType = "cdc",
            ReplicationTaskStats = new ReplicationStats { FreshStartDate = Given.Noon },
            LastFailureMessage = "replication slot \"dms_slot\" does not exist",
        }),
        "start it alone");

    [Fact]
    public void Start_FailedOfWhatCanBeMended_Resumes() =>
        AssertStarts(FailedWith("ORA-01031: insufficient privileges"), StartReplicationTypes.ResumeProcessing);

    // One table is to be reloaded, and the others go on by a resume.
    [Fact]
    public void Start_FailedOfATableThatIsToBeReloaded_Resumes() =>
        AssertStarts(FailedWith("Table 'public'.'orders' (subtask 1 thread 1) is suspended"), StartReplicationTypes.ResumeProcessing);

    [Fact]
    public void Start_Running_IsLeftOut() => AssertLeftOut(false, Given.Entry("a"), "running already");

    [Fact]
    public void Start_Starting_IsLeftOut() => AssertLeftOut(false, Given.Entry("a", "initializing", Health.Starting), "starting already");

    [Fact]
    public void Start_ZeroEtl_IsLeftOut() => AssertLeftOut(false, Given.Entry("a", "created").With(static replication => replication with { IsReadOnly = true }), "zero-ETL");

    [Fact]
    public void Start_StatusNobodyKnows_IsLeftOutWithTheStatusAsItCame() => AssertLeftOut(false, Given.Entry("a", "rebalancing"), "'rebalancing'");

    [Fact]
    public void Start_UnderWay_IsLeftOut()
    {
        var entry = Given.Entry("a", "created");

        var plan = BulkPlan.Of(false, entry, new PendingAction(entry.Key, PendingAction.Start, Given.Noon, null), null);

        Assert.False(plan.IsIncluded);
        Assert.Contains("under way", plan.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_OfATargetThatFails_IsLeftOut(bool isStop) => Assert.Equal((false, "gone"), Read(BulkPlan.Of(isStop, Given.Entry("a"), null, "gone")));

    [Fact]
    public void Stop_Running_Stops() => Assert.Equal((true, null), Read(BulkPlan.Of(true, Given.Entry("a"), null, null)));

    [Fact]
    public void Stop_Starting_IsWarnedOf()
    {
        var plan = BulkPlan.Of(true, Given.Entry("a", "initializing", Health.Starting), null, null);

        Assert.True(plan.IsIncluded);
        Assert.Contains("AWS may refuse", plan.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_Stopped_IsLeftOut() => AssertLeftOut(true, Ran("stopped"), "does not run");

    private static ReplicationEntry Ran(string status) =>
        Given.Entry("a", status, Health.Stopped).With(static replication => replication with { ReplicationStats = new ReplicationStats { FullLoadStartDate = Given.Noon } });

    private static ReplicationEntry FailedWith(string message)
    {
        var entry = Ran("failed").With(replication => replication with { FailureMessages = [message] });
        return entry with { Health = HealthRules.Read(entry.Replication, Given.Noon) };
    }

    private static void AssertStarts(ReplicationEntry entry, string type)
    {
        var plan = BulkPlan.Of(false, entry, null, null);
        Assert.Equal((true, type), (plan.IsIncluded, plan.StartReplicationType));
    }

    private static void AssertLeftOut(bool isStop, ReplicationEntry entry, string words)
    {
        var plan = BulkPlan.Of(isStop, entry, null, null);
        Assert.False(plan.IsIncluded);
        Assert.Null(plan.StartReplicationType);
        Assert.Contains(words, plan.Why, StringComparison.OrdinalIgnoreCase);
    }

    private static (bool, string?) Read(BulkPlanItem plan) => (plan.IsIncluded, plan.Why);
}
