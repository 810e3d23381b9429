using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class LogGroupFeedTests
{
    private const string Group = "/aws/rds/instance/target/postgresql";
    private const string Line = "2026-11-15 12:00:00 UTC::@:[123]:ERROR:  relation \"orders\" does not exist";

    private static readonly LogSource Source = LogSource.OfGroup("demo", Group);

    [Fact(Timeout = 30_000)]
    public async Task Watch_GroupOfAnotherService_ShowsAllItsStreamsByTimeAndWhatIsNew()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.Write(Group, "target.0", "first", TailedLogs.Noon.AddSeconds(-30));
        logs.Write(Group, "target.1", "second", TailedLogs.Noon.AddSeconds(-20));
        logs.Write(Group, "target.0", "third", TailedLogs.Noon.AddSeconds(-10));

        await using var watch = await logs.WatchLiveAsync(Source);
        logs.Write(Group, "target.2", Line);
        logs.Write(Group, "target.2", "no head of DMS's");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("no head of DMS's"));

        Assert.Equal(["first", "second", "third", Line, "no head of DMS's"], watch.Messages);
        Assert.DoesNotContain(watch.Items, static item => item.IsContinuation);
        Assert.Equal(Source, watch.Items[0].Source);
        Assert.Equal([LogMarkKind.Live], watch.MarkKinds);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_Cut_ReadsEveryStreamThatLinesCameFromOfLate()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.Write(Group, "stream-0", "old");
        await using var watch = await logs.WatchLiveAsync(Source);
        logs.Settle();
        foreach (var stream in Enumerable.Range(0, 15))
        {
            logs.Write(Group, $"stream-{stream}", $"before {stream}");
        }

        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("before 14"));
        logs.Sessions.CutTails();
        foreach (var stream in Enumerable.Range(0, 15))
        {
            logs.Write(Group, $"stream-{stream}", $"between {stream}");
        }

        await logs.UntilAsync(watch, static watch => watch.MarkKinds.Contains(LogMarkKind.Reconnected));

        Assert.Equal(Enumerable.Range(0, 15).Select(static stream => $"between {stream}").Order(), watch.Messages.Where(static message => message.StartsWith("between", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(LogMarkKind.Gap, watch.MarkKinds);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Watch_NoSuchGroup_SaysSoOnceAndOpensWhenItComes(bool isAccountKnown)
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.Write(Group + "-of-another", "stream", "not of this group");
        if (isAccountKnown)
        {
            logs.SetStatus("running");
        }

        await using var watch = logs.Watch(Source);
        await watch.UntilAsync(static watch => watch.State == LogFeedState.NoLogGroup);
        var mark = Assert.Single(watch.Marks);
        logs.Time.Advance(TimeSpan.FromMinutes(2));
        logs.Write(Group, "stream", "line");
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Live);

        Assert.Equal(LogMarkKind.Fault, mark.Kind);
        Assert.Contains($"There is no log group {Group} ", mark.Sentence, StringComparison.Ordinal);
        Assert.Equal(["line"], watch.Messages);
        Assert.Equal([LogMarkKind.Fault, LogMarkKind.Live], watch.MarkKinds);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Watch_MayNotBeRead_SaysWhyUntilItMay(bool isAccountKnown)
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.Write(Group, "stream", "line");
        if (isAccountKnown)
        {
            logs.SetStatus("running");
        }

        logs.Inject(FaultKind.AccessDenied, "*");
        await using var watch = logs.Watch(Source);
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Unavailable);
        var mark = Assert.Single(watch.Marks);
        logs.Faults.Clear();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Live);

        Assert.Contains("is not authorized", mark.Sentence, StringComparison.Ordinal);
        Assert.Equal(["line"], watch.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_LiveTailRefused_PollsAllStreams()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1) });
        logs.Write(Group, "a", "one");
        logs.Inject(FaultKind.AccessDenied, "StartLiveTail");
        await using var watch = logs.Watch(Source);
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Polling);

        logs.Write(Group, "b", "two");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("two"));

        Assert.Equal(["one", "two"], watch.Messages);
    }
}
