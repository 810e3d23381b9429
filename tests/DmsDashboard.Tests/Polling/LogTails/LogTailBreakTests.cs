using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class LogTailBreakTests
{
    [Fact(Timeout = 30_000)]
    public async Task Tail_Cut_MarksItAndLosesNothing()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.WriteOrchestrator("before");
        await using var watch = await logs.WatchLiveAsync();
        logs.Settle();
        logs.WriteEngine("live");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("live"));

        Assert.Equal(1, logs.Sessions.CutTails());
        logs.WriteEngine("while it was lost");
        logs.WriteEngine("while it was lost");
        logs.WriteOrchestrator("of the other stream");
        await logs.UntilAsync(watch, static watch => watch.MarkKinds.Contains(LogMarkKind.Reconnected));
        logs.WriteEngine("after");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("after"));

        Assert.Equal(["before", "live", "of the other stream", "while it was lost", "while it was lost", "after"], watch.Messages.Order(InOrderOf("before", "live", "of the other stream", "while it was lost", "after")));
        Assert.Equal([LogMarkKind.Live, LogMarkKind.Reconnected], watch.MarkKinds);
        Assert.Contains(LogFeedState.Reconnecting, watch.States);
        Assert.True(watch.Items.FindIndex(static item => item.Mark?.Kind is LogMarkKind.Reconnected) < watch.Items.FindIndex(static item => item.Event?.Message is "while it was lost"));
    }

    [Fact(Timeout = 30_000)]
    public async Task Tail_SessionTimedOut_IsOpenedAgainWithoutLoss()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        await using var watch = await logs.WatchLiveAsync();
        logs.Settle();

        logs.Sessions.InjectException("SessionTimeoutException", "The Live Tail session has timed out after 3 hours.");
        logs.WriteEngine("meanwhile");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("meanwhile") && watch.State == LogFeedState.Live);

        Assert.Equal(["meanwhile"], watch.Messages);
        var mark = Assert.Single(watch.Marks, static mark => mark.Kind == LogMarkKind.Reconnected);
        Assert.Contains("timed out after 3 hours", mark.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Tail_UnknownEvent_IsOpenedAgainWithoutLoss()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        await using var watch = await logs.WatchLiveAsync();
        logs.Settle();

        logs.Sessions.InjectEvent("somethingNew", []);
        logs.WriteEngine("meanwhile");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("meanwhile") && watch.MarkKinds.Contains(LogMarkKind.Reconnected));

        Assert.Equal(["meanwhile"], watch.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Tail_Silent_IsOpenedAgain()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromSeconds(40) });
        logs.CreateGroup();
        await using var watch = await logs.WatchLiveAsync();

        // In leaps longer than the silence. An update may still be read while the clock leaps, and begin the silence anew: then the next leap is it.
        await logs.UntilAsync(watch, static watch => watch.MarkKinds.Contains(LogMarkKind.Reconnected), TimeSpan.FromSeconds(41));

        Assert.Contains("nothing was heard", watch.Marks.Last().Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_EndpointGone_SaysWhyOnceAndComesBackWithoutLoss()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        await using var watch = await logs.WatchLiveAsync();
        logs.Settle();

        logs.Inject(FaultKind.CutConnection, "*");
        logs.Sessions.CutTails();
        logs.WriteEngine("meanwhile");
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Unavailable);
        var calls = logs.Requests.Of("StartLiveTail");
        await logs.UntilAsync(() => logs.Requests.Of("StartLiveTail") >= calls + 2);
        logs.Faults.Clear();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Live);

        Assert.Equal(["meanwhile"], watch.Messages);
        // It may have been polled for a while in between.
        Assert.Equal([LogMarkKind.Live, LogMarkKind.Fault, LogMarkKind.Reconnected], watch.MarkKinds.Take(3));
    }

    [Fact(Timeout = 30_000)]
    public async Task Tail_GapCannotBeRead_SaysThatLinesMayBeMissing()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        await using var watch = await logs.WatchLiveAsync();
        logs.Settle();

        logs.Inject(FaultKind.AccessDenied, "GetLogEvents");
        logs.Sessions.CutTails();
        await logs.UntilAsync(watch, static watch => watch.MarkKinds.Contains(LogMarkKind.Gap));
        logs.WriteEngine("live");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("live"));

        Assert.Equal(LogFeedState.Live, watch.State);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_OlderLinesCannotBeReadAtFirst_ReadsThemLaterWithoutRepeatingAny()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.WriteOrchestrator("an hour ago", TailedLogs.Noon.AddHours(-1));
        logs.WriteEngine("a minute ago", TailedLogs.Noon.AddMinutes(-1));
        logs.Inject(FaultKind.AccessDenied, "GetLogEvents");
        await using var watch = await logs.WatchLiveAsync();
        var calls = logs.Requests.Of("GetLogEvents");
        logs.WriteEngine("live");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("live"));
        await logs.UntilAsync(() => logs.Requests.Of("GetLogEvents") >= calls + 4);
        // Told once, however often it is tried.
        Assert.Equal([LogMarkKind.Gap, LogMarkKind.Live], watch.MarkKinds);
        Assert.Contains("asked for again", watch.Marks.First().Sentence, StringComparison.Ordinal);

        logs.Faults.Clear();
        await logs.UntilAsync(watch, static watch => watch.MarkKinds.Contains(LogMarkKind.Reconnected));
        logs.WriteEngine("after");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("after"));

        Assert.Equal(["live", "an hour ago", "a minute ago", "after"], watch.Messages);
        Assert.Equal([LogMarkKind.Gap, LogMarkKind.Live, LogMarkKind.Reconnected], watch.MarkKinds);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_GapCannotBeReadForAWhile_IsReadLaterFromItsBeginning()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        await using var watch = await logs.WatchLiveAsync();
        logs.WriteEngine("before");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("before"));
        logs.Settle();

        logs.Inject(FaultKind.AccessDenied, "GetLogEvents");
        logs.Sessions.CutTails();
        logs.WriteEngine("meanwhile");
        await logs.UntilAsync(watch, static watch => watch.MarkKinds.Contains(LogMarkKind.Gap));
        // Long enough that nothing would be read back so far by the clock of what came last.
        foreach (var minute in Enumerable.Range(1, 5))
        {
            logs.WriteEngine($"live {minute}");
            await logs.UntilAsync(watch, watch => watch.Messages.Contains($"live {minute}"));
            logs.Time.Advance(TimeSpan.FromMinutes(1));
        }

        logs.Faults.Clear();
        await logs.UntilAsync(watch, static watch => watch.MarkKinds.Contains(LogMarkKind.Reconnected));

        Assert.Equal(["before", "live 1", "live 2", "live 3", "live 4", "live 5", "meanwhile"], watch.Messages);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_GapLargerThanIsRead_SaysThatLinesMayBeMissing()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), RefillEvents = 50 });
        logs.CreateGroup();
        await using var watch = await logs.WatchLiveAsync();
        logs.WriteEngine("seen");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("seen"));
        logs.Settle();

        logs.Sessions.CutTails();
        for (var line = 1; line <= 60; line++)
        {
            logs.WriteEngine($"{line}");
        }

        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("60"));

        Assert.Equal(["seen", .. Enumerable.Range(11, 50).Select(static line => $"{line}")], watch.Messages);
        Assert.Contains(LogMarkKind.Gap, watch.MarkKinds);
    }

    private static Comparer<string> InOrderOf(params string[] order) =>
        Comparer<string>.Create((left, right) => Array.IndexOf(order, left).CompareTo(Array.IndexOf(order, right)));
}
