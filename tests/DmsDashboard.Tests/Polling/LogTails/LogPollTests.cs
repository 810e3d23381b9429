using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class LogPollTests
{
    [Fact(Timeout = 30_000)]
    public async Task Tail_Refused_PollsAndSaysWhyUntilItIsAllowed()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), LiveTailRetry = TimeSpan.FromSeconds(30) });
        logs.WriteOrchestrator("before");
        logs.Inject(FaultKind.AccessDenied, "StartLiveTail");

        await using var watch = logs.Watch();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Polling);
        logs.WriteEngine("polled");
        logs.WriteEngine("polled");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("polled"));
        logs.Faults.Clear();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Live);
        logs.WriteEngine("live");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("live"));

        Assert.Equal(["before", "polled", "polled", "live"], watch.Messages);
        Assert.Equal([LogMarkKind.Polling, LogMarkKind.Live], watch.MarkKinds);
        Assert.Contains("logs:StartLiveTail", watch.Marks.First().Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_RefusedAgainAndAgain_SaysItOnce()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), LiveTailRetry = TimeSpan.FromSeconds(10) });
        logs.CreateGroup();
        logs.Inject(FaultKind.AccessDenied, "StartLiveTail");

        await using var watch = logs.Watch();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Polling);
        await logs.UntilAsync(() => logs.Requests.Of("StartLiveTail") >= 4);
        logs.WriteEngine("polled");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("polled"));

        Assert.Equal([LogMarkKind.Polling], watch.MarkKinds);
        Assert.All(watch.States.SkipWhile(static state => state != LogFeedState.Polling), static state => Assert.Equal(LogFeedState.Polling, state));
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_NeverOpens_PollsWithoutABreak()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        logs.Inject(FaultKind.CutConnection, "StartLiveTail");

        await using var watch = logs.Watch();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Polling);
        await logs.UntilAsync(() => logs.Requests.Of("StartLiveTail") >= 6);
        logs.WriteEngine("polled");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("polled"));

        Assert.Equal([LogMarkKind.Polling], watch.MarkKinds);
        Assert.All(watch.States.SkipWhile(static state => state != LogFeedState.Polling), static state => Assert.Equal(LogFeedState.Polling, state));
    }

    [Fact(Timeout = 30_000)]
    public async Task Tail_NoSeatLeft_PollsAndNamesTheSetting()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), MaxLiveTails = 1 });
        logs.CreateGroup("A");
        logs.CreateGroup("B");
        await using var first = await logs.WatchLiveAsync("A");

        await using var second = logs.Watch("B");
        await logs.UntilAsync(second, static watch => watch.State == LogFeedState.Polling);

        Assert.Contains("Logs:MaxLiveTails", second.Marks.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(1, logs.Requests.Of("StartLiveTail"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_AccountsSessionsAreAllTaken_AsksOnceAndPolls()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), MaxLiveTails = 16 });
        var ids = Enumerable.Range(0, 16).Select(static number => $"R{number}").ToList();
        ids.ForEach(id => logs.CreateGroup(id));
        var watches = await Task.WhenAll(ids.Take(15).Select(logs.WatchLiveAsync));

        await using var last = logs.Watch(ids[15]);
        await logs.UntilAsync(last, static watch => watch.State == LogFeedState.Polling);

        Assert.Equal(16, logs.Requests.Of("StartLiveTail"));
        foreach (var watch in watches)
        {
            await watch.DisposeAsync();
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Tails_ManyLogsArePolled_KeepWithinTheBudgetAndGetTheirLines()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), PollInterval = TimeSpan.FromSeconds(1), ReadsPerSecond = 1 });
        logs.Inject(FaultKind.AccessDenied, "StartLiveTail");
        var ids = Enumerable.Range(0, 8).Select(static number => $"R{number}").ToList();
        ids.ForEach(id => logs.CreateGroup(id));
        var watches = ids.ConvertAll(logs.Watch);
        foreach (var watch in watches)
        {
            await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Polling);
        }

        // Each would make one a second and more.
        await logs.UntilAsync(() => logs.Requests.Of("GetLogEvents") >= 150);
        var (seconds, calls) = ((logs.Time.GetUtcNow() - TailedLogs.Noon).TotalSeconds, logs.Requests.Of("GetLogEvents"));
        ids.ForEach(id => logs.WriteOrchestrator("polled", id: id));
        foreach (var watch in watches)
        {
            await logs.UntilAsync(watch, static watch => watch.Messages.Contains("polled"));
            await watch.DisposeAsync();
        }

        Assert.InRange(calls, 150, 60 + seconds + 1);
    }

    [Fact(Timeout = 30_000)]
    public async Task Logs_MayNotBeRead_SaysWhyUntilTheyMay()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.WriteEngine("line");
        logs.Inject(FaultKind.AccessDenied, "*");

        await using var watch = logs.Watch();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Unavailable);
        var mark = Assert.Single(watch.Marks);
        logs.Faults.Clear();
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Live);

        Assert.Equal(LogMarkKind.Fault, mark.Kind);
        Assert.Contains("is not authorized", mark.Sentence, StringComparison.Ordinal);
        Assert.Equal(["line"], watch.Messages);
    }
}
