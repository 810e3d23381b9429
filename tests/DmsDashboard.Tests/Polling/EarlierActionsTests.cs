using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Store;
using DmsDashboard.Tests.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmsDashboard.Tests.Polling;

/// <summary>What an earlier process sent without learning what became of it.</summary>
public sealed class EarlierActionsTests : IDisposable
{
    private static readonly ActionResult Lost = new(ActionOutcome.Unknown, "It may have happened.");

    private readonly ActivityFiles _files = new();
    private readonly DmsStore _store = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task TakeUp_AnswerLost_IsUnderWayAgain()
    {
        var id = await LoseAsync("orders");

        await TakeUpAsync("production");

        var pending = Assert.Single(_store.Current.Pending).Value;
        Assert.Equal((id, true, "StartReplication", "stopped"), (pending.ActivityId, pending.IsEarlier, pending.Operation, pending.StatusBefore.Value));
        Assert.Equal((ActionOutcome.Unknown, Given.Noon), (pending.Answer!.Outcome, pending.AnsweredAt));
        Assert.Single(await _files.Activity.ReadUnsettledAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task TakeUp_SeveralOfOne_OnlyTheLastCanBeTold()
    {
        await LoseAsync("orders");
        var last = await LoseAsync("orders");

        await TakeUpAsync("production");

        Assert.Equal(last, Assert.Single(_store.Current.Pending).Value.ActivityId);
        Assert.Equal("It may have happened. Another action followed it: what became of it cannot be told.", (await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled))[1].Sentence);
    }

    [Fact(Timeout = 60_000)]
    public async Task TakeUp_TargetNotConfigured_IsLeftForAnotherStart()
    {
        await LoseAsync("orders");

        await TakeUpAsync("another");

        Assert.Empty(_store.Current.Pending);
        Assert.Single(await _files.Activity.ReadUnsettledAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task TakeUp_SimulatedAccount_CannotBeTold()
    {
        await LoseAsync("orders", "demo");

        await TakeUpAsync(null);

        Assert.Empty(_store.Current.Pending);
        Assert.Contains("is made anew with each start", Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)).Sentence, StringComparison.Ordinal);
        Assert.Empty(await _files.Activity.ReadUnsettledAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task TakeUp_ActivityCannotBeRead_DoesWithout()
    {
        await LoseAsync("orders");
        Directory.Delete(_files.Place.Folder, recursive: true);
        await File.WriteAllTextAsync(_files.Place.Folder, "in the way", Cancelled);

        await TakeUpAsync("production");

        Assert.Empty(_store.Current.Pending);
        File.Delete(_files.Place.Folder);
        Directory.CreateDirectory(_files.Place.Folder);
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_AfterARestart_SettlesItAndUntilThenNobodySendsTheSame()
    {
        // As if restarted in the middle: what is pending is what an earlier process left.
        await using var backend = await Backend.StartPollingAsync(null, ("Polling:NormalInterval", "00:00:05"));
        var entry = backend.Entry("hr-sqlserver-to-postgres");
        var item = ActivityFiles.Action(entry.Identifier) with { TargetName = entry.Target.Name, Arn = entry.Arn, StatusBefore = "created" };
        var id = await backend.Activity.BeginAsync(item, Cancelled);
        await backend.Activity.CompleteAsync(id, Lost, Backend.Noon);
        var unsettled = Assert.Single(await backend.Activity.ReadUnsettledAsync(Cancelled));
        backend.Store.Update(snapshot => snapshot with { Pending = snapshot.Pending.Add(entry.Key, EarlierActions.PendingOf(unsettled)) });

        var again = await backend.Actions.StartAsync(entry.Key, new StartRequest("start-replication"), Given.Operator, Cancelled);
        while (!backend.Store.Current.Pending.IsEmpty)
        {
            await backend.NextPollAsync();
        }

        Assert.Equal(ActionOutcome.NotOffered, again.Outcome);
        Assert.Equal(0, backend.Aws.Requests.Of("StartReplication"));
        var sentence = (await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Cancelled))[0].Sentence;
        Assert.StartsWith("It may have happened. No effect was seen by 12:00:", sentence, StringComparison.Ordinal);
        Assert.Empty(await backend.Activity.ReadUnsettledAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task TakeUp_TestOfAConnection_IsNoReplicationsAndLeftToTheConnection()
    {
        await LoseAsync("orders-src", operation: ConnectionTest.Operation);

        await TakeUpAsync("production");

        Assert.Empty(_store.Current.Pending);
        Assert.Contains("The state of the connection tells", Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)).Sentence, StringComparison.Ordinal);
        Assert.Empty(await _files.Activity.ReadUnsettledAsync(Cancelled));
    }

    public void Dispose() => _files.Dispose();

    private async Task<long> LoseAsync(string identifier, string target = "production", string operation = "StartReplication")
    {
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action(identifier, operation) with { TargetName = target }, Cancelled);
        await _files.Activity.CompleteAsync(id, Lost, Given.Noon);
        return id;
    }

    private async Task TakeUpAsync(string? target)
    {
        var settings = target is null ? [] : new Dictionary<string, string?> { ["Targets:0:Name"] = target, ["Targets:0:Region"] = "eu-central-1" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddAws(configuration).BuildServiceProvider();
        var earlier = new EarlierActions(services.GetRequiredService<AwsTargets>(), _store, _files.Activity, NullLogger<EarlierActions>.Instance);
        await earlier.TakeUpAsync(Cancelled);
    }
}
