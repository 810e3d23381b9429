using DmsDashboard.Actions;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Actions;

public sealed class ActionRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly ReplicationStats Ran = new() { FreshStartDate = Noon.AddDays(-1) };

    [Theory]
    [InlineData("created", "start")]
    [InlineData("ready", "start")]
    [InlineData("failed", "start")]
    [InlineData("initializing", "stop")]
    [InlineData("provisioning_capacity", "stop")]
    [InlineData("replication_starting", "stop")]
    [InlineData("running", "stop")]
    [InlineData("RUNNING", "stop")]
    [InlineData("stopping", "")]
    [InlineData("modifying", "")]
    [InlineData("deleting", "")]
    [InlineData("deprovisioning", "")]
    [InlineData("creating", "")]
    [InlineData("rebalancing", "")]
    public void Offers_NeverRan_FollowTheStatus(string status, string offered)
    {
        Assert.Equal(offered, Offered(Of(status)));
    }

    [Theory]
    [InlineData("stopped")]
    [InlineData("failed")]
    [InlineData("deprovisioned")]
    public void Offers_RanBefore_ResumeOrReloadButNeverStartAgain(string status)
    {
        var offers = For(Of(status) with { ReplicationStats = Ran });

        Assert.Equal("resume reload", Offered(offers));
        Assert.Contains("once", offers.StartReplication.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_StartedBeforeWithoutRunning_StartWithAWarning()
    {
        var offers = For(Of("failed") with { StartReplicationType = "start-replication" });

        Assert.Equal("start reload", Offered(offers));
        Assert.NotNull(offers.StartReplication.Warning);
    }

    [Theory]
    [InlineData("deprovisioned", "full-load-and-cdc")]
    [InlineData("provisioned", "full-load")]
    public void Offers_ResumeThatAwsMayRefuse_Warn(string provisionState, string type)
    {
        var offers = For(Of("stopped") with { ReplicationStats = Ran, ReplicationType = type, ProvisionData = new ProvisionData { ProvisionState = provisionState } });

        Assert.True(offers.ResumeProcessing.IsOffered);
        Assert.NotNull(offers.ResumeProcessing.Warning);
        Assert.Null(offers.ReloadTarget.Warning);
    }

    [Fact]
    public void Offers_WhileCapacityIsReleased_AreNone()
    {
        Assert.Equal("", Offered(Of("stopped") with { ReplicationStats = Ran, ProvisionData = new ProvisionData { ProvisionState = "deprovisioning" } }));
    }

    [Theory]
    [InlineData("created")]
    [InlineData("running")]
    [InlineData("stopped")]
    public void Offers_ZeroEtl_AreNoneAndSayWhy(string status)
    {
        var offers = For(Of(status) with { IsReadOnly = true });

        Assert.Equal("", Offered(offers));
        Assert.Contains("zero-ETL", offers.Stop.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stopped", "Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL", true)]
    [InlineData("failed", "Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL", true)]
    [InlineData("stopped", "Error 1236 reading binary log. Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE", true)]
    [InlineData("stopped", "ORA-01017: invalid username/password Stop Reason FATAL_ERROR Error Level FATAL", false)]
    [InlineData("stopped", "Stop Reason NORMAL", false)]
    public void Offers_PlaceToGoOnFromIsGone_WarnOfResumeOnly(string status, string stopReason, bool isWarned)
    {
        var entry = Entry(Of(status) with { ReplicationStats = Ran, StopReason = $"Last Error {stopReason}" });
        var offers = ActionRules.For(entry, null);

        Assert.True(offers.ResumeProcessing.IsOffered);
        Assert.Equal(isWarned ? "The binary log is gone. Resume cannot work: it fails at the same place. Raise its retention, then reload the target." : null, offers.ResumeProcessing.Warning);
        Assert.Null(offers.ReloadTarget.Warning);
        Assert.False(isWarned && entry.Health.Sentence.Contains("resume", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(null, true, "")]
    [InlineData(false, true, "stop")]
    [InlineData(true, false, "")]
    public void Offers_ZeroEtl_ByTheReplicationElseByItsConfig(bool? ofReplication, bool? ofConfig, string offered)
    {
        var entry = Entry(Of("running") with { IsReadOnly = ofReplication }) with { Config = new ReplicationConfig { ReplicationConfigArn = "arn", ReplicationConfigIdentifier = "a", IsReadOnly = ofConfig } };

        Assert.Equal(offered, Offered(ActionRules.For(entry, null)));
    }

    [Fact]
    public void Offers_WhileAnActionIsPending_AreNone()
    {
        var entry = Entry(Of("running"));

        Assert.Equal("", Offered(ActionRules.For(entry, new PendingAction(entry.Key, PendingAction.Stop, Noon, null))));
    }

    [Theory]
    [InlineData("created")]
    [InlineData("stopped")]
    [InlineData("running")]
    [InlineData("rebalancing")]
    public void Offers_Always_HaveASentence(string status)
    {
        var offers = For(Of(status));

        Assert.All([offers.StartReplication, offers.ResumeProcessing, offers.ReloadTarget, offers.Stop], static offer => Assert.EndsWith(".", offer.Sentence, StringComparison.Ordinal));
    }

    private static string Offered(Replication replication) => Offered(For(replication));

    private static string Offered(ReplicationOffers offers) => string.Join(' ', new[]
    {
        offers.StartReplication.IsOffered ? "start" : "",
        offers.ResumeProcessing.IsOffered ? "resume" : "",
        offers.ReloadTarget.IsOffered ? "reload" : "",
        offers.Stop.IsOffered ? "stop" : "",
    }.Where(static word => word.Length > 0));

    private static ReplicationOffers For(Replication replication) => ActionRules.For(Entry(replication), null);

    private static ReplicationEntry Entry(Replication replication) => new()
    {
        Target = new DmsTarget("demo", "eu-central-1"),
        Replication = replication,
        Health = HealthRules.Read(replication, Noon),
    };

    private static Replication Of(string status) => new()
    {
        ReplicationConfigIdentifier = "orders",
        ReplicationConfigArn = "arn:aws:dms:eu-central-1:123456789012:replication-config:ORDERS",
        ReplicationType = "full-load-and-cdc",
        Status = new ReplicationStatus(status),
    };
}
