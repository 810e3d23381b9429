using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogCollectorTests
{
    private static readonly LogSource TaskLog = LogSource.Of(new ReplicationKey("demo", "arn:aws:dms:eu-central-1:831394476016:task:X"));

    private static readonly LogOverlap Beside = new([("demo", LogLocation.OfTask(TaskLog.Arn!, null, "prod")!)]);

    private readonly LogCollector _collector = Collector();

    [Fact]
    public void Take_MoreThenReset_AddsWhatWasNotHereAndRepeatsNothing()
    {
        _collector.Take(Reset(Line(1)));
        _collector.Take(More(Line(2)));
        _collector.Take(Reset(Line(0), Line(1), Line(2), Line(3)));

        Assert.Equal([0, 1, 2, 3], _collector.View.Tail.Entries.Select(entry => entry.Item.Sequence));
        Assert.Equal(4, _collector.View.Received);
    }

    [Fact]
    public void Take_SharedBufferMadeRoom_KeepsWhatItHasAndShowsNoMark()
    {
        _collector.Take(Reset(Line(1), Line(2), Line(3)));
        _collector.Take(Reset(Mark(1, LogMarkKind.Dropped), Line(2), Line(3), Line(4)));

        Assert.Equal([1, 2, 3, 4], _collector.View.Tail.Entries.Select(entry => entry.Item.Sequence));
        Assert.Equal(long.MinValue, _collector.View.Tail.CompleteSince);
    }

    [Fact]
    public void Take_WatcherFellBehind_SaysWhatIsMissingInItsPlace()
    {
        _collector.Take(Reset(Line(1), Line(2)));
        _collector.Take(Reset(Mark(7, LogMarkKind.Dropped), Line(8)));

        Assert.Equal([1, 2, 7, 8], _collector.View.Tail.Entries.Select(entry => entry.Item.Sequence));
        Assert.True(_collector.View.Tail.Entries[2].IsMark);
    }

    [Fact]
    public void Take_FirstBatchWasCut_IsCompleteSinceTheCutStreamsOldestLine()
    {
        _collector.Take(Reset(Mark(1, LogMarkKind.Dropped), State(2, "initializing"), Line(10), Line(11), Line(12)));

        Assert.Equal(Noon.AddSeconds(10).UtcTicks, _collector.View.Tail.CompleteSince);
        Assert.DoesNotContain(_collector.View.Tail.Entries, static entry => entry.IsMark);
    }

    [Fact]
    public void Take_FarTooManyLines_StaysWithinItsBoundsAndSaysSo()
    {
        var collector = Collector(limits: new LogLimits(1_000, long.MaxValue));
        for (var batch = 0; batch < 30; batch++)
        {
            collector.Take(0, More([.. Enumerable.Range(batch * 100, 100).Select(i => Line(i + 1))]));
            Assert.True(collector.Tail.Entries.Count <= 1_000);
        }

        Assert.Equal(3_000, collector.Tail.Entries[^1].Item.Sequence);
        Assert.Equal(3_000 - collector.Tail.Entries.Count, collector.Tail.Dropped);
        Assert.Equal(collector.Tail.Entries[0].Ticks, collector.Tail.CompleteSince);
    }

    [Fact]
    public void Take_HugeLines_StaysWithinItsBytes()
    {
        var collector = Collector(limits: new LogLimits(10_000, 1_000_000));

        for (var line = 1; line <= 100; line++)
        {
            collector.Take(0, More(Line(line, new string('x', 50_000))));
            Assert.True(collector.Tail.Bytes <= 1_000_000);
        }

        Assert.Equal(100, collector.Tail.Entries[^1].Item.Sequence);
    }

    [Fact]
    public void Use_SourceGone_TakesItsLinesAway()
    {
        var collector = Collector(groups: 1);
        collector.Take(0, More(Line(1)));
        collector.Take(1, More(Line(1), Line(2)));

        collector.Use([Source]);

        Assert.Equal([0], collector.Tail.Entries.Select(static entry => entry.Order));
        Assert.Equal((1, 1), (collector.Tail.Counts.Lines, collector.View.Sources.Length));
    }

    [Fact]
    public void Take_GroupThatHasTheTasksStream_TellsItsLinesOnce()
    {
        var collector = TaskAndGroup();
        collector.Part(Beside);

        collector.Take(0, Reset(At(1, 0, "own", "dms-task-X"), At(2, 1, "[SORTER ]E: own", "dms-task-X")));
        collector.Take(1, Reset(At(1, 0, "own", "dms-task-X"), At(2, 1, "[SORTER ]E: own", "dms-task-X"), At(3, 2, "of another task", "dms-task-Y")));
        collector.Take(1, More(At(4, 3, "[SORTER ]E: new", "dms-task-X"), At(5, 4, "goes on", "dms-task-X", isContinuation: true)));
        collector.Take(0, More(At(3, 3, "[SORTER ]E: new", "dms-task-X"), At(4, 4, "goes on", "dms-task-X", isContinuation: true)));

        Assert.Equal(["own", "[SORTER ]E: own", "of another task", "[SORTER ]E: new\ngoes on"], collector.Tail.Entries.Select(LogText.Whole));
        Assert.Equal((5, 1), (collector.View.Received, collector.View.NewErrors));
    }

    [Fact]
    public void Part_PlaceIsKnownLate_TakesOutWhatTheGroupToldOfTheTask()
    {
        var collector = TaskAndGroup();
        collector.Take(1, Reset(At(1, 0, "own", "dms-task-X"), At(2, 1, "of another task", "dms-task-Y")));

        Assert.True(collector.Part(Beside));
        Assert.False(collector.Part(Beside));
        collector.Take(0, Reset(At(1, 0, "own", "dms-task-X")));

        Assert.Equal([(0, "own"), (1, "of another task")], collector.Tail.Entries.Select(static entry => (entry.Order, LogText.Whole(entry))));
    }

    [Fact]
    public void Messages_ResetWithoutTheOldOnes_AreKeptAndNotDoubled()
    {
        _collector.Take(Reset(State(1, "initializing"), State(2, "testing_connection")));
        _collector.Take(Reset(State(2, "testing_connection"), State(3, "failed")));

        Assert.Equal(["initializing", "testing_connection", "failed"], _collector.View.Messages.Select(message => message.ReplicationState));
    }

    [Fact]
    public void NewErrors_BackFill_IsNotNew()
    {
        _collector.Take(Reset(Error(1), Line(2)));
        Assert.Equal(0, _collector.View.NewErrors);

        _collector.Take(More(Error(3), Line(4), Error(5)));
        _collector.Take(Reset(Error(1), Error(3), Error(5)));

        Assert.Equal(2, _collector.View.NewErrors);
    }

    [Fact]
    public void Reason_PollingMark_IsTheLatestOne()
    {
        _collector.Take(More(Mark(1, LogMarkKind.Polling, "Live tail is refused.")) with { State = LogFeedState.Polling });

        Assert.Equal("Polling: Live tail is refused.", LogFeedWords.State(_collector.View));
    }

    private static LogCollector TaskAndGroup()
    {
        var collector = new LogCollector();
        collector.Use([TaskLog, LogSource.OfGroup("demo", "dms-tasks-prod")]);
        return collector;
    }
}
