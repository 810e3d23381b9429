using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Polling;
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

        Assert.Equal(isOver, After(Answered(operation, before), entry, Noon.AddSeconds(3)).IsEmpty);
    }

    [Fact]
    public void Pending_PollThatBeganBeforeTheAnswer_ProvesNothing()
    {
        Assert.NotEmpty(After(Answered(PendingAction.Start, "stopped"), Given.Entry("orders", "initializing"), Noon.AddSeconds(-1)));
    }

    [Fact]
    public void Pending_WithoutAnAnswer_Stays()
    {
        var sent = Answered(PendingAction.Start, "stopped") with { AnsweredAt = null, Answer = null };

        Assert.NotEmpty(After(sent, Given.Entry("orders", "initializing"), Noon.AddHours(1)));
    }

    [Theory]
    [InlineData(ActionOutcome.Accepted, 119, false)]
    [InlineData(ActionOutcome.Accepted, 120, true)]
    [InlineData(ActionOutcome.Unknown, 14, false)]
    [InlineData(ActionOutcome.Unknown, 15, true)]
    public void Pending_WithoutAnyEffect_IsGivenUp(ActionOutcome outcome, int seconds, bool isOver)
    {
        var action = Answered(PendingAction.Start, "stopped") with { Answer = new ActionResult(outcome, "") };

        Assert.Equal(isOver, After(action, Given.Entry("orders", "stopped"), Noon.AddSeconds(seconds)).IsEmpty);
    }

    [Fact]
    public void Pending_OfAReplicationThatIsGone_IsOver()
    {
        Assert.Empty(After(Answered(PendingAction.Stop, "running"), Given.Entry("other"), Noon.AddSeconds(3)));
    }

    [Fact]
    public void Pending_OfAnotherTarget_IsNotTouched()
    {
        var action = Answered(PendingAction.Stop, "running") with { Key = new ReplicationKey("production", Given.Arn("orders")) };

        Assert.NotEmpty(After(action, Given.Entry("orders", "stopped"), Noon.AddSeconds(3)));
    }

    private static PendingAction Answered(string operation, string before) =>
        new(Given.Entry("orders").Key, operation, Noon.AddSeconds(-1), new ActionResult(ActionOutcome.Accepted, ""))
        {
            AnsweredAt = Noon,
            StatusBefore = new ReplicationStatus(before),
        };

    private static ImmutableDictionary<ReplicationKey, PendingAction> After(PendingAction action, ReplicationEntry entry, DateTimeOffset pollBegan) =>
        PendingRules.After(ImmutableDictionary<ReplicationKey, PendingAction>.Empty.Add(action.Key, action), Given.Demo, [entry], pollBegan);
}
