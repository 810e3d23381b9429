using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Tests.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

public sealed class PendingRulesTests
{
    private static readonly DateTimeOffset Noon = Given.Noon;

    [Theory]
    [InlineData(PendingAction.Start, "stopped", "initializing", true)]
    [InlineData(PendingAction.Start, "stopped", "stopped", false)]
    [InlineData(PendingAction.Start, "stopped", "failed", true)]
    [InlineData(PendingAction.Stop, "running", "running", false)]
    [InlineData(PendingAction.Stop, "running", "stopping", true)]
    [InlineData(PendingAction.Stop, "running", "stopped", true)]
    [InlineData(PendingAction.Stop, "initializing", "testing_connection", false)]
    [InlineData(PendingAction.Stop, "initializing", "failed", true)]
    [InlineData(PendingAction.StartTask, "ready", "starting", true)]
    [InlineData(PendingAction.StartTask, "ready", "ready", false)]
    [InlineData(PendingAction.StopTask, "running", "running", false)]
    [InlineData(PendingAction.StopTask, "starting", "starting", false)]
    [InlineData(PendingAction.StopTask, "running", "stopping", true)]
    [InlineData(PendingAction.ReloadTables, "running", "running", true)]
    [InlineData(PendingAction.ReloadReplicationTables, "running", "running", true)]
    public void Pending_IsOver_WhenAPollShowsTheEffect(string operation, string before, string now, bool isOver)
    {
        var entry = Given.Entry("orders", now);

        Assert.Equal(isOver, !Over(Answered(operation, before), entry, Noon.AddSeconds(3)).IsEmpty);
    }

    [Fact]
    public void Pending_PollThatBeganBeforeTheAnswer_ProvesNothing()
    {
        Assert.Empty(Over(Answered(PendingAction.Start, "stopped"), Given.Entry("orders", "initializing"), Noon.AddSeconds(-1)));
    }

    [Fact]
    public void Pending_WithoutAnAnswer_Stays()
    {
        var sent = Answered(PendingAction.Start, "stopped") with { AnsweredAt = null, Answer = null };

        Assert.Empty(Over(sent, Given.Entry("orders", "initializing"), Noon.AddHours(1)));
    }

    [Theory]
    [InlineData(ActionOutcome.Accepted, 119, false)]
    [InlineData(ActionOutcome.Accepted, 120, true)]
    [InlineData(ActionOutcome.Unknown, 14, false)]
    [InlineData(ActionOutcome.Unknown, 15, true)]
    public void Pending_WithoutAnyEffect_IsGivenUp(ActionOutcome outcome, int seconds, bool isOver)
    {
        var action = Answered(PendingAction.Start, "stopped") with { Answer = new ActionResult(outcome, "") };

        Assert.Equal(isOver, !Over(action, Given.Entry("orders", "stopped"), Noon.AddSeconds(seconds)).IsEmpty);
    }

    [Fact]
    public void Pending_OfAReplicationThatIsGone_IsOver()
    {
        Assert.NotEmpty(Over(Answered(PendingAction.Stop, "running"), Given.Entry("other"), Noon.AddSeconds(3)));
    }

    [Fact]
    public void Pending_OfAnotherTarget_IsNotTouched()
    {
        var action = Answered(PendingAction.Stop, "running") with { Key = new ReplicationKey("production", Given.Arn("orders")) };

        Assert.Empty(Over(action, Given.Entry("orders", "stopped"), Noon.AddSeconds(3)));
    }

    [Theory]
    [InlineData(PendingAction.Start, "initializing", 3, "Its effect was seen: the status was initializing at 12:00:03 UTC.")]
    [InlineData(PendingAction.Start, "stopped", 15, "No effect was seen by 12:00:15 UTC: the status was stopped.")]
    [InlineData(PendingAction.ReloadReplicationTables, "stopped", 3, "No status shows whether it happened: look at the counts of the tables.")]
    public void Finding_OfALostAnswer_SaysWhatWasSeenAndNoMore(string operation, string now, int seconds, string seen)
    {
        var fault = new DmsFault(FaultKind.Unreachable, operation, null, "The line was cut.", Noon);
        var action = Answered(operation, "stopped") with { Answer = new ActionResult(ActionOutcome.Unknown, "", fault) };

        var settled = Assert.Single(Over(action, Given.Entry("orders", now), Noon.AddSeconds(seconds)));

        Assert.Equal(action.Answer! with { Sentence = $"{operation} was sent, but the answer was lost. {seen} The line was cut." }, settled.Finding);
    }

    [Theory]
    [InlineData(PendingAction.Start, "initializing", 3, "The status was stopped before, and initializing at 12:00:03 UTC.")]
    [InlineData(PendingAction.Start, "stopped", 15, "No effect was seen by 12:00:15 UTC: the status was stopped.")]
    [InlineData(PendingAction.ReloadTables, "running", 3, "No status shows whether it happened: look at the counts of the tables.")]
    public void Finding_OfWhatAnEarlierProcessSent_KeepsWhatWasSaidAndClaimsNoCause(string operation, string now, int seconds, string seen)
    {
        var action = EarlierActions.PendingOf(ActivityFiles.Action("orders", operation) with { Id = 7, TargetName = Given.Demo.Name, AnsweredAt = Noon, Sentence = "The dashboard stopped." });

        var settled = Assert.Single(Over(action, Given.Entry("orders", now), Noon.AddSeconds(seconds)));

        Assert.Equal(new ActionResult(ActionOutcome.Unknown, $"The dashboard stopped. {seen}"), settled.Finding);
    }

    [Fact]
    public void Finding_OfWhatAwsAnswered_IsNone()
    {
        Assert.Null(Assert.Single(Over(Answered(PendingAction.Stop, "running"), Given.Entry("orders", "stopped"), Noon.AddSeconds(3))).Finding);
    }

    private static PendingAction Answered(string operation, string before) =>
        new(Given.Entry("orders").Key, operation, Noon.AddSeconds(-1), new ActionResult(ActionOutcome.Accepted, ""))
        {
            AnsweredAt = Noon,
            StatusBefore = new ReplicationStatus(before),
        };

    private static ImmutableArray<SettledAction> Over(PendingAction action, ReplicationEntry entry, DateTimeOffset pollBegan) =>
        PendingRules.Over(ImmutableDictionary<ReplicationKey, PendingAction>.Empty.Add(action.Key, action), Given.Demo, [entry.Replication], pollBegan);
}
