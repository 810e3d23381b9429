using DmsDashboard.Database;
using DmsDashboard.Store;
using DmsDashboard.Store.Requests;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmsDashboard.Tests.Store.Requests;

public sealed class RequestStoreTests : IDisposable
{
    private static readonly ProgramRequest Start = new("token 1", "key-1", "start orders");

    private readonly TempDatabase _temp = new();
    private readonly ManualTimeProvider _clock = new(Given.Noon);
    private SqliteDatabase _database;
    private RequestStore _store;

    public RequestStoreTests()
    {
        _database = _temp.Open();
        _store = new RequestStore(_database, _clock, NullLogger<RequestStore>.Instance);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_ManyAtOnce_GivesTheTurnToOne()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _store.TakeAsync(Start, Cancelled), Cancelled)));

        Assert.Single(turns, static turn => turn.Kind is RequestTurnKind.Mine);
        Assert.Equal(19, turns.Count(static turn => turn.Kind is RequestTurnKind.UnderWay));
    }

    [Fact]
    public async Task Take_AfterTheAnswer_TellsIt()
    {
        await AnswerAsync(Start);

        var again = await _store.TakeAsync(Start, Cancelled);
        Reopen();
        var later = await _store.TakeAsync(Start, Cancelled);

        Assert.All([again, later], static turn => Assert.Equal((RequestTurnKind.Answered, "{}"), (turn.Kind, turn.Answer)));
    }

    [Fact]
    public async Task Take_OtherContent_IsTold()
    {
        var other = Start with { Content = "stop orders" };
        var mine = await _store.TakeAsync(Start, Cancelled);
        Assert.Equal(RequestTurnKind.OtherContent, (await _store.TakeAsync(other, Cancelled)).Kind);
        await _store.CompleteAsync(mine.Id, "{}");
        _store.Release(Start);

        Assert.Equal(RequestTurnKind.OtherContent, (await _store.TakeAsync(other, Cancelled)).Kind);
    }

    [Fact]
    public async Task Take_OfAnotherCaller_IsAnother()
    {
        await AnswerAsync(Start);

        Assert.Equal(RequestTurnKind.Mine, (await _store.TakeAsync(Start with { Caller = "token 2" }, Cancelled)).Kind);
    }

    [Fact]
    public async Task Take_AfterAnEndBeforeItWasSent_IsTheTurnAgain()
    {
        await _store.TakeAsync(Start, Cancelled);

        Reopen();

        Assert.Equal(RequestTurnKind.Mine, (await _store.TakeAsync(Start, Cancelled)).Kind);
    }

    [Fact]
    public async Task Take_AfterAnEndOnceItWasWrittenDown_NamesTheAction()
    {
        var turn = await _store.TakeAsync(Start, Cancelled);
        var id = await new ActivityStore(_database, NullLogger<ActivityStore>.Instance).BeginAsync(ActivityFiles.Action("orders"), turn.Id, Cancelled);

        Reopen();

        var again = await _store.TakeAsync(Start, Cancelled);
        Assert.Equal((RequestTurnKind.Sent, id), (again.Kind, again.ActivityId!.Value));
    }

    [Fact]
    public async Task Take_AfterADay_IsNew()
    {
        await AnswerAsync(Start);
        _clock.Advance(RequestStore.Kept - TimeSpan.FromSeconds(1));
        Assert.Equal(RequestTurnKind.Answered, (await _store.TakeAsync(Start, Cancelled)).Kind);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(RequestTurnKind.Mine, (await _store.TakeAsync(Start with { Content = "stop orders" }, Cancelled)).Kind);
    }

    [Fact]
    public async Task Take_Forgotten_IsNew()
    {
        var turn = await _store.TakeAsync(Start, Cancelled);
        await _store.ForgetAsync(turn.Id);
        _store.Release(Start);

        Assert.Equal(RequestTurnKind.Mine, (await _store.TakeAsync(Start with { Content = "stop orders" }, Cancelled)).Kind);
    }

    [Fact]
    public async Task Take_MoreThanACallerMay_IsRefusedForTheDay()
    {
        await _database.WriteAsync(
            static (connection, transaction) => Dapper.SqlMapper.Execute(
                connection,
                $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {RequestStore.MostOfACaller}) INSERT INTO program_request (caller, key, content, begun_at) SELECT 'token 1', 'k' || i, '', {Given.Noon.ToUnixTimeMilliseconds()} FROM n",
                transaction: transaction),
            Cancelled);

        Assert.Equal(RequestTurnKind.TooMany, (await _store.TakeAsync(Start, Cancelled)).Kind);
        Assert.Equal(RequestTurnKind.Mine, (await _store.TakeAsync(Start with { Caller = "token 2" }, Cancelled)).Kind);
        _clock.Advance(RequestStore.Kept);
        Assert.Equal(RequestTurnKind.Mine, (await _store.TakeAsync(Start, Cancelled)).Kind);
    }

    public void Dispose()
    {
        _database.Dispose();
        _temp.Dispose();
    }

    private async Task AnswerAsync(ProgramRequest request)
    {
        var turn = await _store.TakeAsync(request, Cancelled);
        Assert.Equal(RequestTurnKind.Mine, turn.Kind);
        await _store.CompleteAsync(turn.Id, "{}");
        _store.Release(request);
    }

    // As the next process finds it.
    private void Reopen()
    {
        _database.Dispose();
        _database = _temp.Open();
        _store = new RequestStore(_database, _clock, NullLogger<RequestStore>.Instance);
    }
}
