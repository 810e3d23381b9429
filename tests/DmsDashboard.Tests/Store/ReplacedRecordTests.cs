using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

/// <summary>What becomes of the record when its file is deleted or replaced in the middle of an action.</summary>
public sealed class ReplacedRecordTests : IDisposable
{
    private static readonly ActionResult Accepted = new(ActionOutcome.Accepted, "It was accepted.");
    private static readonly ActionResult Lost = new(ActionOutcome.Unknown, "It may have happened.");

    private readonly ActivityFiles _files = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Complete_FileGone_WritesTheWholeActionToTheNewOne()
    {
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        Delete();

        Assert.False(await _files.Activity.CompleteAsync(id, Accepted, Given.Noon));
        Assert.True(await _files.Activity.WriteUnwrittenAsync());

        var item = Assert.Single(await AllAsync());
        Assert.Equal(("orders", "d.okafor", ActionOutcome.Accepted, "It was accepted."), (item.Identifier, item.Who, item.Outcome, item.Sentence));
        Assert.Equal(id, item.Id);
    }

    [Fact(Timeout = 60_000)]
    public async Task Begin_FileGoneWhileAnotherIsOpen_NeverGivesANumberTwice()
    {
        var open = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        Delete();
        await Assert.ThrowsAsync<ActivityStoreException>(() => _files.Activity.BeginAsync(ActivityFiles.Action("billing"), Cancelled));
        var next = await _files.Activity.BeginAsync(ActivityFiles.Action("billing"), Cancelled);

        await _files.Activity.CompleteAsync(open, Accepted, Given.Noon);

        Assert.NotEqual(open, next);
        Assert.Equal([("billing", null), ("orders", ActionOutcome.Accepted)], (await AllAsync()).Select(static item => (item.Identifier, item.Outcome)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Settle_FileGoneMeanwhile_WritesTheWholeActionOnce()
    {
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        await _files.Activity.CompleteAsync(id, Lost, Given.Noon);
        Delete();

        await _files.Activity.SettleAsync(id, Lost with { Sentence = "Its effect was seen." }, Given.Noon);
        await _files.Activity.WriteUnwrittenAsync();

        Assert.Equal("Its effect was seen.", Assert.Single(await AllAsync()).Sentence);
        Assert.Empty(await _files.Activity.ReadUnsettledAsync(Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Complete_FileOfAnotherDashboardThere_LeavesItsItemsAlone()
    {
        using var other = new ActivityFiles();
        await other.Activity.BeginAsync(ActivityFiles.Action("theirs"), Cancelled);
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        other.Close();
        Delete();
        Directory.CreateDirectory(_files.Place.Folder);
        File.Move(other.Place.Path, _files.Place.Path);

        await _files.Activity.CompleteAsync(id, Accepted, Given.Noon);
        await _files.Activity.WriteUnwrittenAsync();

        Assert.Equal(
            [("orders", ActionOutcome.Accepted, "It was accepted."), ("theirs", ActionOutcome.Unknown, "The dashboard stopped before AWS's answer came: it may have happened.")],
            (await AllAsync()).Select(static item => (item.Identifier, item.Outcome, item.Sentence)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Notice_FileGone_SaysSinceWhen()
    {
        Assert.Null(_files.Activity.Notice);
        Delete();

        await Assert.ThrowsAsync<ActivityStoreException>(() => _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled));

        Assert.Contains("Since 2026-11-15 12:00:00 UTC the record is in the file that is there now", _files.Activity.Notice, StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();

    private void Delete() => Directory.Delete(_files.Place.Folder, recursive: true);

    private async Task<IEnumerable<ActivityItem>> AllAsync() => await _files.Activity.QueryAsync(new ActivityQuery(), Cancelled);
}
