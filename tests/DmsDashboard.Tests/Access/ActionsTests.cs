using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Access;

/// <summary>The door for commands asks for itself who comes, whatever the pages offer.</summary>
public sealed class ActionsTests
{
    private const string Running = "orders-oracle-to-aurora";

    public static TheoryData<string> Actions => new(Matrix.Actions.Keys);

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Actions))]
    public async Task Action_OfEachRole_IsAllowedAsItIsWrittenDown(string action)
    {
        Assert.True(ActionCalls.All.TryGetValue(action, out var ask), $"{action} is in the matrix, and nothing here asks for it.");
        await using var backend = await Backend.StartPollingAsync();
        foreach (var (role, origin) in new[] { (Role.Viewer, Given.Viewer), (Role.Operator, Given.Operator), (Role.Admin, Given.Admin) })
        {
            Assert.Equal((role, Matrix.Allows(Matrix.Actions[action], role)), (role, await ask(backend, origin)));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Action_OfAViewer_IsNotSentAndIsRecorded()
    {
        await using var backend = await Backend.StartPollingAsync();

        var answer = await backend.Actions.StopAsync(backend.Entry(Running).Key, Given.Viewer.As("d.okafor", "10.4.18.22, Firefox"), Backend.Cancelled);

        Assert.Equal(new ActionResult(ActionOutcome.NotAllowed, $"Stop of {Running} was not sent. It needs StopReplication, which operators have: ask a dashboard admin for that role."), answer);
        Assert.Equal(0, backend.Aws.Requests.Of("StopReplication"));
        Assert.Empty(backend.Store.Current.Pending);
        var item = Assert.Single(await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled));
        Assert.Equal(("d.okafor", "StopReplication", ActionOutcome.NotAllowed, answer.Sentence), (item.Who, item.Operation, item.Outcome, item.Sentence));
        Assert.NotNull(item.AnsweredAt);
    }

    [Fact(Timeout = 60_000)]
    public async Task Action_OfAProgramThatMayStopOnly_DoesNotStart()
    {
        await using var backend = await Backend.StartPollingAsync();
        var origin = ActionOrigin.Unknown with { Permissions = Permissions.Of([Capability.StopReplication]) };

        Assert.Equal(ActionOutcome.NotAllowed, (await backend.Actions.StartAsync(backend.Entry(Running).Key, new StartRequest("start-replication"), origin, Backend.Cancelled)).Outcome);
        Assert.Equal(ActionOutcome.Accepted, (await backend.Actions.StopAsync(backend.Entry(Running).Key, origin, Backend.Cancelled)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Cancel_ByAViewer_DoesNothing()
    {
        await using var backend = await Backend.StartPollingAsync();
        var entry = backend.Entry(Running);
        var run = backend.Bulk.Start(true, [new BulkAsk(entry.Key, entry.Identifier, null)], Given.Operator);

        var answer = await backend.Bulk.CancelAsync(run.Number, Given.Viewer.As("d.okafor", ""), Backend.Cancelled);

        Assert.False(backend.BulkRuns.Find(run.Number)!.IsCancelled);
        Assert.Equal("Cancelling of bulk stop of 1 replication was not sent. It needs StopReplication, which operators have: ask a dashboard admin for that role.", answer.Sentence);
        var item = Assert.Single(await backend.Activity.QueryAsync(new ActivityQuery(), Backend.Cancelled), static item => item.Operation == BulkActions.CancelBulkRun);
        Assert.Equal(("d.okafor", ActionOutcome.NotAllowed), (item.Who, item.Outcome));
    }
}
