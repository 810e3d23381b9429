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

    private static LogEvent Line(string message) => new() { LogGroupName = "group", LogStreamName = "stream", Timestamp = Noon, Message = message };
}
