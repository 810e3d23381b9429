using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

public sealed class LogStoreTests
{
    private static readonly ReplicationKey Key = new("demo", "arn");
    private static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact(Timeout = 30_000)]
    public async Task Watch_FirstWatcher_OpensTheLogOnceAndTheLastOneEndsIt()
    {
        var logs = new LogStore();
        var one = new LogWatch(logs, Key);
        var other = new LogWatch(logs, Key);

        await Task.WhenAll(one.UntilAsync(static watch => watch.Resets == 1), other.UntilAsync(static watch => watch.Resets == 1));
        var feed = await OpenedAsync(logs);
        await one.DisposeAsync();
        Assert.False(feed.Unwatched.IsCancellationRequested);
        await other.DisposeAsync();

        Assert.True(feed.Unwatched.IsCancellationRequested);
        Assert.Equal(0, logs.WatchedCount);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_LateWatcher_GetsWhatIsBuffered()
    {
        var logs = new LogStore();
        await using var first = new LogWatch(logs, Key);
        await first.UntilAsync(static watch => watch.Resets == 1);
        (await OpenedAsync(logs)).Add(Lines(1, 3));

        await using var late = new LogWatch(logs, Key);
        await late.UntilAsync(static watch => watch.State == LogFeedState.Live);

        Assert.Equal(["1", "2", "3"], late.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_MoreThanIsKept_DropsOldOnesAndSaysSo()
    {
        var logs = new LogStore();
        await using var watch = new LogWatch(logs, Key);
        await watch.UntilAsync(static watch => watch.Resets == 1);
        var feed = await OpenedAsync(logs);

        for (var line = 1; line <= 3 * LogBuffer.MaxItems; line += 100)
        {
            feed.Add(Lines(line, 100));
            await watch.UntilAsync(watch => watch.Messages.LastOrDefault() == $"{line + 99}");
            Assert.InRange(watch.Items.Count, 1, LogBuffer.MaxItems + 1);
        }

        Assert.Equal(LogMarkKind.Dropped, watch.Items[0].Mark?.Kind);
        Assert.Equal(watch.Items.Select(static item => item.Sequence), Enumerable.Range((int)watch.Items[0].Sequence, watch.Items.Count).Select(static number => (long)number));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_WatcherFellBehind_GetsAllThatIsKeptWithAMark()
    {
        var logs = new LogStore();
        await using var slow = new LogWatch(logs, Key);
        await slow.UntilAsync(static watch => watch.Resets == 1);
        var feed = await OpenedAsync(logs);

        feed.Add(Lines(1, 10));
        await slow.UntilAsync(static watch => watch.Items.Count == 10);
        for (var line = 11; line <= 20_000; line += 100)
        {
            feed.Add(Lines(line, 100));
        }

        await slow.UntilAsync(static watch => watch.Resets == 2);

        Assert.Equal(LogMarkKind.Dropped, slow.Items[0].Mark?.Kind);
        Assert.InRange(slow.Items.Count, 1, LogBuffer.MaxItems + 1);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_SourcesOfAllKinds_HaveFeedsOfTheirOwn()
    {
        var logs = new LogStore();
        await using var replication = new LogWatch(logs, LogSource.Of(Key));
        await using var group = new LogWatch(logs, LogSource.OfGroup("demo", "group"));
        await using var sameGroup = new LogWatch(logs, LogSource.OfGroup("demo", "group"));
        await Task.WhenAll(new[] { replication, group, sameGroup }.Select(static watch => watch.UntilAsync(static watch => watch.Resets == 1)));

        var (first, second) = (await OpenedAsync(logs), await OpenedAsync(logs));
        second.Add(Lines(1, 1));
        await group.UntilAsync(static watch => watch.Items.Count == 1);
        await sameGroup.UntilAsync(static watch => watch.Items.Count == 1);

        Assert.Equal((LogSource.Of(Key), LogSource.OfGroup("demo", "group")), (first.Source, second.Source));
        Assert.Equal(second.Source, group.Items[0].Source);
        Assert.Same(group.Items[0], sameGroup.Items[0]);
        Assert.Empty(replication.Items);
        Assert.Equal((2, 1), (logs.WatchedCount, logs.WatchersOf(Key)));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_LinesWithoutHeads_GoOnWithTheEventOfTheirStream()
    {
        var logs = new LogStore();
        await using var watch = new LogWatch(logs, Key);
        await watch.UntilAsync(static watch => watch.Resets == 1);
        var feed = await OpenedAsync(logs);

        feed.Add(new LogAddition(LogFeedState.Live) { Events = [Line("[SORTER ]E: head"), Line("raw", "other"), Line("UPDATE t")] });
        feed.Add(new LogAddition(LogFeedState.Live) { Events = [Line("  SET id=1")] });
        feed.Add(new LogAddition(LogFeedState.Live) { Before = new LogMark(LogMarkKind.Gap, Noon, "gap"), Events = [Line("WHERE x")] });
        await watch.UntilAsync(static watch => watch.Items.Count == 6);

        Assert.Equal([false, false, true, true, false, false], watch.Items.Select(static item => item.IsContinuation));
        Assert.Equal('E', watch.Items[0].Severity);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_GroupThatIsNotDmss_FoldsOnlyTheEnginesStreams()
    {
        var logs = new LogStore();
        await using var watch = new LogWatch(logs, LogSource.OfGroup("demo", "group"));
        await watch.UntilAsync(static watch => watch.Resets == 1);
        var feed = await OpenedAsync(logs);

        foreach (var stream in new[] { "dms-task-A", "dms-serverless-serv-res-id-1-a", "dms-serverless-replication-orchestrator-A", "postgresql.log" })
        {
            feed.Add(new LogAddition(LogFeedState.Live) { Events = [Line("[SORTER ]E: head", stream), Line("more", stream)] });
        }

        await watch.UntilAsync(static watch => watch.Items.Count == 8);

        Assert.Equal([true, true, false, false], watch.Items.Where(static item => item.Event!.Message == "more").Select(static item => item.IsContinuation));
    }

    [Fact]
    public void SizeOf_ParsedLine_CountsWhatWasReadFromIt()
    {
        var raw = new LogItem(1, Line(new string('x', 10_000)), null);
        var parsed = new LogItem(1, Line("[SORTER ]E: " + new string('x', 10_000)), null);

        Assert.InRange(LogItemSize.Of(raw), 20_000, 21_000);
        Assert.InRange(LogItemSize.Of(parsed), 40_000, 41_000);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_HugeLines_AreBoundedByTheirSize()
    {
        var logs = new LogStore();
        await using var watch = new LogWatch(logs, Key);
        await watch.UntilAsync(static watch => watch.Resets == 1);
        var feed = await OpenedAsync(logs);

        for (var line = 0; line < 20; line++)
        {
            feed.Add(new LogAddition(LogFeedState.Live) { Events = [Line(new string('x', 1_000_000))] });
        }

        await watch.UntilAsync(static watch => watch.Items.Count > 0);
        Assert.InRange(watch.Messages.Sum(static message => 2L * message.Length), 1, LogBuffer.MaxBytes);
        Assert.Equal(LogMarkKind.Dropped, watch.Items[0].Mark?.Kind);
    }

    private static async Task<LogFeed> OpenedAsync(LogStore logs)
    {
        await foreach (var feed in logs.OpenedAsync(TestContext.Current.CancellationToken))
        {
            return feed;
        }

        throw new InvalidOperationException("No log was opened.");
    }

    private static LogAddition Lines(int from, int count) =>
        new(LogFeedState.Live) { Events = [.. Enumerable.Range(from, count).Select(static number => Line($"{number}"))] };

    private static LogEvent Line(string message, string stream = "stream") => new() { LogGroupName = "group", LogStreamName = stream, Timestamp = Noon, Message = message };
}
