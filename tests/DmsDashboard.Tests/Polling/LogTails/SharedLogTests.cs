using System.Threading.Channels;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class SharedLogTests
{
    [Fact(Timeout = 30_000)]
    public async Task Run_LinesWereLeftOut_ReadsThemAndSaysSo()
    {
        await using var logs = await TailedLogs.StartAsync();
        var store = new LogStore();
        await using var watch = new LogWatch(store, logs.Key());
        var (inbox, running) = await RunAsync(logs, store, watch);
        logs.WriteEngine("one");
        inbox.Put(new TailWord(TailWordKind.Opened));
        await watch.UntilAsync(static log => log.State == LogFeedState.Live);

        logs.WriteEngine("two");
        inbox.Put(TailWord.Overrun);
        await watch.UntilAsync(static log => log.MarkKinds.Contains(LogMarkKind.Reconnected));

        Assert.Equal(["one", "two"], watch.Messages);
        Assert.Contains("more lines came in than", watch.Marks.Last().Sentence, StringComparison.Ordinal);
        inbox.Fail(new InvalidOperationException("a mistake"));
        await Assert.ThrowsAsync<ChannelClosedException>(() => running);
    }

    private static async Task<(TailInbox Inbox, Task Running)> RunAsync(TailedLogs logs, LogStore store, LogWatch watch)
    {
        await watch.UntilAsync(static watch => watch.Resets == 1);
        await using var opened = store.OpenedAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await opened.MoveNextAsync());

        var location = LogLocation.Of(logs.Key().Arn, null);
        var inbox = new TailInbox(location);
        var share = new GroupShare(inbox, static () => { }, static () => ValueTask.CompletedTask);
        var log = new FollowedLog(opened.Current, new LogReader(logs.Aws, new RequestBudget(10, 10, logs.Time), TailedLogs.Patient), TailedLogs.Patient, logs.Time);
        return (inbox, new SharedLog(log, location, share, TailedLogs.Patient, logs.Time).RunAsync(TestContext.Current.CancellationToken));
    }
}
