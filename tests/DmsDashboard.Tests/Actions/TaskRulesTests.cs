using DmsDashboard.Actions;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions;

public sealed class TaskRulesTests
{
    private static readonly ReplicationStats Ran = new() { FreshStartDate = Given.Noon.AddDays(-1), StartDate = Given.Noon.AddDays(-1), FullLoadStartDate = Given.Noon.AddDays(-1) };

    [Theory]
    [InlineData("ready", "start")]
    [InlineData("READY", "start")]
    [InlineData("failed", "start")]
    [InlineData("failed-move", "start")]
    [InlineData("stopped", "start resume reload")]
    [InlineData("starting", "stop")]
    [InlineData("running", "stop tables")]
    [InlineData("creating", "")]
    [InlineData("stopping", "")]
    [InlineData("modifying", "")]
    [InlineData("testing", "")]
    [InlineData("moving", "")]
    [InlineData("deleting", "")]
    [InlineData("Running with errors", "")]
    public void Offers_NeverRan_FollowTheStatus(string status, string offered)
    {
        var offers = For(Of(status));

        Assert.Equal(offered, Offered(offers));
        Assert.All(All(offers), static offer => Assert.EndsWith(".", offer.Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("full-load", "resume reload")]
    [InlineData("cdc", "start resume reload")]
    [InlineData("full-load-and-cdc", "resume reload")]
    public void Offers_RanBefore_StartAnewOnlyWithoutALoad(string type, string offered)
    {
        foreach (var status in (string[])["ready", "stopped", "failed", "failed-move"])
        {
            var offers = For(Of(status) with { MigrationType = type, ReplicationTaskStats = Ran });

            Assert.Equal(offered, Offered(offers));
            Assert.Equal(type == "cdc", offers.StartReplication.NeedsPosition);
        }
    }

    [Fact]
    public void Offers_StartDateAlone_IsARunToo()
    {
        Assert.Equal("resume reload", Offered(For(Of("failed") with { ReplicationTaskStartDate = Given.Noon.AddDays(-1) })));
    }

    [Fact]
    public void Offers_WhereAwsDecides_WarnAndDoNotBlock()
    {
        Assert.Contains("full load has finished", For(Of("stopped") with { MigrationType = "full-load", ReplicationTaskStats = Ran with { FullLoadFinishDate = Given.Noon } }).ResumeProcessing.Warning, StringComparison.Ordinal);
        Assert.NotNull(For(Of("stopped") with { MigrationType = "full-load", ReplicationTaskStats = Ran }).ResumeProcessing.Warning);
        Assert.NotNull(For(Of("stopped") with { MigrationType = "cdc", ReplicationTaskStats = Ran }).ReloadTarget.Warning);
        Assert.Null(For(Of("stopped") with { ReplicationTaskStats = Ran }).ResumeProcessing.Warning);
        Assert.Null(For(Of("stopped") with { ReplicationTaskStats = Ran }).ReloadTarget.Warning);
    }

    [Theory]
    [InlineData("available", false)]
    [InlineData("AVAILABLE", false)]
    [InlineData("modifying", true)]
    [InlineData("storage-full", true)]
    public void Offers_OnAnInstanceThatIsNotAvailable_WarnAndDoNotBlock(string instanceStatus, bool isWarned)
    {
        var instance = new ReplicationInstance { ReplicationInstanceArn = "arn", ReplicationInstanceIdentifier = "dms-prod-1", ReplicationInstanceStatus = instanceStatus };

        var offer = ActionRules.For(Entry(Of("ready"), instance), null).StartReplication;

        Assert.True(offer.IsOffered);
        Assert.Equal(isWarned, offer.Warning?.Contains("dms-prod-1", StringComparison.Ordinal) is true);
    }

    [Fact]
    public void Sentences_OfATask_SpeakOfNoCapacity()
    {
        foreach (var status in (string[])["ready", "starting", "running", "stopped", "failed"])
        {
            foreach (var type in (string[])["full-load", "cdc", "full-load-and-cdc"])
            {
                foreach (var stats in (ReplicationStats?[])[null, Ran])
                {
                    var offers = All(For(Of(status) with { MigrationType = type, ReplicationTaskStats = stats }));
                    Assert.All(offers, static offer => Assert.DoesNotContain("capacity", offer.Sentence + offer.Warning, StringComparison.OrdinalIgnoreCase));
                }
            }
        }
    }

    [Theory]
    [InlineData(PendingAction.StartTask, "A start is under way.")]
    [InlineData(PendingAction.StopTask, "A stop is under way.")]
    [InlineData(PendingAction.ReloadTables, "A reload of tables is under way.")]
    public void Offers_WhileAnActionIsPending_SayWhich(string operation, string sentence)
    {
        var entry = Entry(Of("running"), null);

        Assert.All(All(ActionRules.For(entry, new PendingAction(entry.Key, operation, Given.Noon, null))), offer => Assert.Equal((false, sentence), (offer.IsOffered, offer.Sentence)));
    }

    private static ReplicationOffers For(ReplicationTask task) => ActionRules.For(Entry(task, null), null);

    private static ReplicationEntry Entry(ReplicationTask task, ReplicationInstance? instance) => new()
    {
        Target = Given.Demo,
        Replication = task,
        Instance = instance,
        Health = HealthRules.Read(task, Given.Noon),
    };

    private static ActionOffer[] All(ReplicationOffers offers) => [offers.StartReplication, offers.ResumeProcessing, offers.ReloadTarget, offers.Stop, offers.ReloadTables];

    private static string Offered(ReplicationOffers offers) =>
        string.Join(' ', All(offers).Zip((string[])["start", "resume", "reload", "stop", "tables"]).Where(static pair => pair.First.IsOffered).Select(static pair => pair.Second));

    private static ReplicationTask Of(string status) => new()
    {
        ReplicationTaskIdentifier = "orders",
        ReplicationTaskArn = "arn:aws:dms:eu-central-1:123456789012:task:ORDERS",
        MigrationType = "full-load-and-cdc",
        Status = new ReplicationStatus(status),
    };
}
