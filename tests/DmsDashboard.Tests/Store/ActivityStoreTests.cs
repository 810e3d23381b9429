using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Store;

public sealed class ActivityStoreTests : IDisposable
{
    private static readonly ActionResult Accepted = new(ActionOutcome.Accepted, "It was accepted.");

    private readonly ActivityFiles _files = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Begin_ThenReopened_IsThereAsItWas()
    {
        var item = ActivityFiles.Action("orders");

        var id = await _files.Activity.BeginAsync(item, Cancelled);

        _files.Reopen();
        Assert.Equal(item with { Id = id }, Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Complete_Refused_KeepsAnswerFaultAndTime()
    {
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        var fault = new DmsFault(FaultKind.AccessDenied, "StartReplication", "AccessDeniedException", "Not allowed.", Given.Noon);

        var isWritten = await _files.Activity.CompleteAsync(id, new ActionResult(ActionOutcome.Refused, "It was refused.", fault), Given.Noon.AddSeconds(3));

        Assert.True(isWritten);
        var item = Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled));
        Assert.Equal((ActionOutcome.Refused, "It was refused.", "AccessDeniedException"), (item.Outcome, item.Sentence, item.FaultCode));
        Assert.Equal(Given.Noon.AddSeconds(3), item.AnsweredAt);
    }

    [Fact(Timeout = 60_000)]
    public async Task Settle_UnknownAnswer_TakesItsPlaceAndNoOthers()
    {
        var lost = new ActionResult(ActionOutcome.Unknown, "It may have happened.");
        var (unknown, accepted) = (await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled), await _files.Activity.BeginAsync(ActivityFiles.Action("billing"), Cancelled));
        await _files.Activity.CompleteAsync(unknown, lost, Given.Noon);
        await _files.Activity.CompleteAsync(accepted, Accepted, Given.Noon);

        await _files.Activity.SettleAsync(unknown, lost with { Sentence = "Its effect was seen." }, Given.Noon);
        await _files.Activity.SettleAsync(accepted, lost with { Sentence = "Its effect was seen." }, Given.Noon);

        var sentences = (await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)).Select(static item => (item.Outcome, item.Sentence));
        Assert.Equal([(ActionOutcome.Accepted, "It was accepted."), (ActionOutcome.Unknown, "Its effect was seen.")], sentences);
    }

    [Fact(Timeout = 60_000)]
    public async Task Settle_WhileTheUnknownAnswerIsUnwritten_IsWhatIsWrittenLater()
    {
        var lost = new ActionResult(ActionOutcome.Unknown, "It may have happened.");
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        using (_files.Lock())
        {
            Assert.False(await _files.Activity.CompleteAsync(id, lost, Given.Noon));
            Assert.False(await _files.Activity.SettleAsync(id, lost with { Sentence = "Its effect was seen." }, Given.Noon));
        }

        Assert.True(await _files.Activity.WriteUnwrittenAsync());
        Assert.Equal("Its effect was seen.", Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)).Sentence);
    }

    [Fact(Timeout = 60_000)]
    public async Task Append_Changes_AreThereAsTheyWere()
    {
        var change = ActivityFiles.Change("orders") with { IsSeenAtStart = true };

        await _files.AddAsync(change);

        Assert.Equal(change with { Id = 1 }, Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Begin_Locked_SaysSo()
    {
        using var other = _files.Lock();

        var exception = await Assert.ThrowsAsync<ActivityStoreException>(() => _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled));

        Assert.Contains("locked by another program", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await _files.FindAsync(new ActivityQuery()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Begin_DiskFull_SaysSo()
    {
        await _files.LimitAsync(pages: 0);
        var large = ActivityFiles.Action("orders") with { Parameters = new string('x', 100_000) };

        var exception = await Assert.ThrowsAsync<ActivityStoreException>(() => _files.Activity.BeginAsync(large, Cancelled));

        Assert.Contains("is full", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await _files.FindAsync(new ActivityQuery()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Complete_Locked_IsShownAndWrittenLater()
    {
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        using (_files.Lock())
        {
            Assert.False(await _files.Activity.CompleteAsync(id, Accepted, Given.Noon));
            Assert.Equal(ActionOutcome.Accepted, Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)).Outcome);
            Assert.False(await _files.Activity.WriteUnwrittenAsync());
        }

        Assert.True(await _files.Activity.WriteUnwrittenAsync());

        Assert.True(_files.Activity.Unwritten.IsEmpty);
        _files.Reopen();
        Assert.Equal(ActionOutcome.Accepted, Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Keeper_LockGone_WritesTheAnswer()
    {
        var time = new ManualTimeProvider(Given.Noon);
        using var keeper = Keeper(time);
        await keeper.StartAsync(Cancelled);
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        using (_files.Lock())
        {
            await _files.Activity.CompleteAsync(id, Accepted, Given.Noon);
        }

        await time.AdvanceAsync(TimeSpan.FromSeconds(5), Cancelled);

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!_files.Activity.Unwritten.IsEmpty)
        {
            await timer.WaitForNextTickAsync(Cancelled);
        }

        await keeper.StopAsync(Cancelled);
    }

    [Fact(Timeout = 60_000)]
    public async Task Keeper_ProcessDiedBeforeTheAnswer_SaysThatItMayHaveHappened()
    {
        var answered = await _files.Activity.BeginAsync(ActivityFiles.Action("answered"), Cancelled);
        await _files.Activity.CompleteAsync(answered, Accepted, Given.Noon);
        await _files.Activity.BeginAsync(ActivityFiles.Action("interrupted"), Cancelled);
        await _files.AddAsync(ActivityFiles.Change("changed"));
        _files.Reopen();
        using var keeper = Keeper(new ManualTimeProvider(Given.Noon.AddHours(1)));

        await keeper.StartingAsync(Cancelled);

        var items = (await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled)).ToDictionary(static item => item.Identifier);
        Assert.Equal((ActionOutcome.Unknown, Given.Noon.AddHours(1)), (items["interrupted"].Outcome!.Value, items["interrupted"].AnsweredAt!.Value));
        Assert.Equal("The dashboard stopped before AWS's answer came: it may have happened.", items["interrupted"].Sentence);
        Assert.Equal(ActionOutcome.Accepted, items["answered"].Outcome);
        Assert.Null(items["changed"].Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadUnsettled_AfterARestart_IsWhatNobodyKnowsTheEndOf()
    {
        foreach (var (name, outcome, isSettled) in new[] { ("accepted", ActionOutcome.Accepted, false), ("lost", ActionOutcome.Unknown, false), ("seen", ActionOutcome.Unknown, true) })
        {
            var id = await _files.Activity.BeginAsync(ActivityFiles.Action(name), Cancelled);
            var fault = new DmsFault(FaultKind.Unreachable, "StartReplication", "Cut", "The line was cut.", Given.Noon);
            await _files.Activity.CompleteAsync(id, new ActionResult(outcome, "It may have happened.", fault), Given.Noon);
            await (isSettled ? _files.Activity.SettleAsync(id, new ActionResult(outcome, "It was seen."), Given.Noon) : Task.CompletedTask);
        }

        await _files.Activity.BeginAsync(ActivityFiles.Action("interrupted"), Cancelled);
        _files.Reopen();
        using var keeper = Keeper(new ManualTimeProvider(Given.Noon.AddHours(1)));
        await keeper.StartingAsync(Cancelled);

        var unsettled = await _files.Activity.ReadUnsettledAsync(Cancelled);
        Assert.Equal(["interrupted", "lost"], unsettled.Select(static item => item.Identifier));
        await _files.Activity.SettleAsync(unsettled[1].Id, new ActionResult(ActionOutcome.Unknown, "It was seen at last."), Given.Noon);

        Assert.Equal(["interrupted"], (await _files.Activity.ReadUnsettledAsync(Cancelled)).Select(static item => item.Identifier));
        var lost = Assert.Single(await _files.Activity.QueryAsync(new ActivityQuery { Identifier = "lost" }, Cancelled));
        Assert.Equal(("It was seen at last.", "Cut"), (lost.Sentence, lost.FaultCode));
    }

    [Fact(Timeout = 60_000)]
    public async Task Keeper_OldAndMany_DeletesThem()
    {
        var time = new ManualTimeProvider(Given.Noon);
        await _files.AddAsync(ActivityFiles.Change("old", Given.Noon.AddDays(-401)));
        await _files.Activity.BeginAsync(ActivityFiles.Action("kept"), Cancelled);
        await _files.AddAsync([.. Enumerable.Range(0, 1_007).Select(static number => ActivityFiles.Change($"change-{number}"))]);
        using var keeper = Keeper(time, mostStateChanges: 1_000);

        await keeper.StartAsync(Cancelled);
        await time.AdvanceAsync(TimeSpan.FromDays(1), Cancelled);
        await keeper.StopAsync(Cancelled);

        var left = await _files.FindAsync(new ActivityQuery { Limit = 1_000, BeforeId = 1_000 });
        Assert.Equal("kept", left[^1]);
        Assert.Equal("change-7", left[^2]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_Written_Ticks()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var ticks = _files.Activity.WatchAsync(leaving.Token).GetAsyncEnumerator(leaving.Token);
        Assert.True(await ticks.MoveNextAsync());
        var first = ticks.Current;

        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        await _files.Activity.CompleteAsync(id, Accepted, Given.Noon);

        Assert.True(await ticks.MoveNextAsync());
        Assert.Equal(first + 2, ticks.Current);
    }

    public void Dispose() => _files.Dispose();

    private ActivityKeeper Keeper(TimeProvider time, int mostStateChanges = 500_000) => new(
        _files.Activity,
        Options.Create(new DmsDashboard.Database.DatabaseOptions { MaxStateChanges = mostStateChanges }),
        time,
        NullLogger<ActivityKeeper>.Instance);
}
