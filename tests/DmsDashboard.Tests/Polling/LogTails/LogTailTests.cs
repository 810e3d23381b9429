using DmsDashboard.LocalAws.Control;
using DmsDashboard.Model;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class LogTailTests
{
    [Fact(Timeout = 30_000)]
    public async Task Watch_LinesInBothStreams_ShowsThemByTimeThenWhatIsNew()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.WriteOrchestrator("first", TailedLogs.Noon.AddSeconds(-30));
        logs.WriteEngine("second", TailedLogs.Noon.AddSeconds(-20));
        logs.WriteOrchestrator("third", TailedLogs.Noon.AddSeconds(-10));

        await using var watch = await logs.WatchLiveAsync();
        logs.WriteEngine("of a new provisioning", stream: "dms-serverless-serv-res-id-1763209999999-new");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("of a new provisioning"));

        Assert.Equal(["first", "second", "third", "of a new provisioning"], watch.Messages);
        Assert.Equal([LogMarkKind.Live], watch.MarkKinds);
        Assert.Equal(3, watch.Items.FindIndex(static item => item.Mark is not null));
        Assert.Equal(Enumerable.Range(1, 5).Select(static number => (long)number), watch.Items.Select(static item => item.Sequence));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_LinesComeWhileOlderOnesAreRead_ShowsEachOnceAndEqualOnesTwice()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.WriteOrchestrator("old");
        logs.Faults.Add(new InjectedFault(FaultKind.Delay) { Operation = "GetLogEvents", Delay = TimeSpan.FromSeconds(3), Count = 1 });

        await using var watch = logs.Watch();
        var opening = watch.UntilAsync(static watch => watch.State == LogFeedState.Live);
        await TailedLogs.StandStillUntilAsync(() => logs.Requests.OpenOf("GetLogEvents") == 1);
        logs.WriteOrchestrator("new");
        logs.WriteOrchestrator("equal");
        logs.WriteOrchestrator("equal");
        await logs.UntilAsync(() => opening.IsCompleted);
        await opening;
        logs.WriteOrchestrator("last");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("last"));

        Assert.Equal(["old", "new", "equal", "equal", "last"], watch.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_MoreLinesThanAreReadAtFirst_SaysSo()
    {
        await using var logs = await TailedLogs.StartAsync();
        for (var line = 1; line <= 501; line++)
        {
            logs.WriteEngine($"{line}");
        }

        await using var watch = await logs.WatchLiveAsync();

        Assert.Equal(Enumerable.Range(2, 500).Select(static line => $"{line}"), watch.Messages);
        Assert.Equal([LogMarkKind.Dropped, LogMarkKind.Live], watch.MarkKinds);
        Assert.Equal(LogMarkKind.Dropped, watch.Items[0].Mark?.Kind);
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_TwentyWatchers_ShareOneTailThatEndsWithTheLast()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        var watches = Enumerable.Range(0, 20).Select(_ => logs.Watch()).ToList();
        await Task.WhenAll(watches.Select(static watch => watch.UntilAsync(static watch => watch.State == LogFeedState.Live)));

        logs.WriteOrchestrator("for all");
        await logs.UntilAsync(watches[0], static watch => watch.Messages.Contains("for all"));
        await Task.WhenAll(watches.Select(static watch => watch.UntilAsync(static watch => watch.Messages.Contains("for all"))));
        Assert.Equal(1, logs.Requests.Of("StartLiveTail"));
        Assert.Equal(20, logs.Store.WatchersOf(logs.Key()));

        foreach (var watch in watches.Skip(1))
        {
            await watch.DisposeAsync();
        }

        Assert.Equal(1, logs.Sessions.OpenCount);
        await watches[0].DisposeAsync();
        await TailedLogs.StandStillUntilAsync(() => logs.Sessions.OpenCount == 0);
        Assert.Equal(0, logs.Store.WatchedCount);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_LeftAndTakenUpAgain_OpensATailAnew()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.WriteOrchestrator("old");
        await (await logs.WatchLiveAsync()).DisposeAsync();
        // Who comes before the tail is closed shares it.
        await logs.UntilAsync(() => logs.Sessions.OpenCount == 0);

        await using var watch = await logs.WatchLiveAsync();

        Assert.Equal(["old"], watch.Messages);
        Assert.Equal(2, logs.Requests.Of("StartLiveTail"));
        await logs.UntilAsync(() => logs.Sessions.OpenCount == 1);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_MoreThanASecondHolds_MarksTheSampleAndReadsTheRest()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.CreateGroup();
        await using var numbers = new TailedNumbers(logs, LogSource.Of(logs.Key()), text => logs.WriteEngine(text));
        await numbers.LiveAsync();

        for (var second = 0; second < 10; second++)
        {
            await numbers.StepAsync(700, TimeSpan.FromSeconds(1));
        }

        numbers.AssertAllOnce();
        Assert.Equal([LogMarkKind.Live, LogMarkKind.Sampled], numbers.Marks.Select(static mark => mark.Kind));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_NoisyNeighbour_CostsATaskNoLines()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.SetTasks("A", "B");
        logs.Write("dms-tasks-dms-prod-2", "dms-task-A", "old");
        await using var numbers = new TailedNumbers(logs, logs.TaskSource("A"), text =>
        {
            logs.Write("dms-tasks-dms-prod-2", "dms-task-A", text);
            for (var line = 0; line < 300; line++)
            {
                logs.Write("dms-tasks-dms-prod-2", "dms-task-B", "noise");
            }
        });
        await numbers.LiveAsync();

        for (var second = 0; second < 10; second++)
        {
            await numbers.StepAsync(4, TimeSpan.FromSeconds(1));
        }

        numbers.AssertAllOnce();
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_NoLogGroup_WaitsForTheStatusAndOpens()
    {
        await using var logs = await TailedLogs.StartAsync(new() { Silence = TimeSpan.FromDays(1), NoLogGroupRetry = TimeSpan.FromDays(1) });
        logs.SetStatus("created");
        await using var watch = logs.Watch();
        await watch.UntilAsync(static watch => watch.State == LogFeedState.NoLogGroup);

        logs.WriteOrchestrator("begun");
        logs.SetStatus("initializing");
        await watch.UntilAsync(static watch => watch.State == LogFeedState.Live);

        Assert.Equal(["begun"], watch.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_NoLogGroup_LooksAgainAfterAWhile()
    {
        await using var logs = await TailedLogs.StartAsync();
        await using var watch = logs.Watch();
        await watch.UntilAsync(static watch => watch.State == LogFeedState.NoLogGroup);

        logs.WriteOrchestrator("begun");
        await logs.UntilAsync(watch, static watch => watch.State == LogFeedState.Live);

        Assert.Equal(["begun"], watch.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_TargetUnknown_SaysThatItFailed()
    {
        await using var logs = await TailedLogs.StartAsync();
        await using var watch = new Support.LogWatch(logs.Store, new ReplicationKey("nowhere", "arn"));

        await watch.UntilAsync(static watch => watch.State == LogFeedState.Unavailable);

        Assert.Equal([LogMarkKind.Fault], watch.MarkKinds);
    }
}
