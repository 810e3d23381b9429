using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class LogShareTests
{
    private const string InstanceGroup = "dms-tasks-dms-prod-2";

    [Fact(Timeout = 30_000)]
    public async Task Watch_TasksOfOneInstance_ShareOneSessionAndGetTheirOwnLines()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.SetTasks("A", "B", "C");
        logs.Write(InstanceGroup, "dms-task-A", "old of A");
        logs.Write(InstanceGroup, "dms-task-B", "old of B");

        await using var first = await logs.WatchLiveAsync(logs.TaskSource("A"));
        await using var second = await logs.WatchLiveAsync(logs.TaskSource("B"));
        await using var third = await logs.WatchLiveAsync(logs.TaskSource("C"));
        logs.Write(InstanceGroup, "dms-task-A", "new of A");
        logs.Write(InstanceGroup, "dms-task-B", "new of B");
        logs.Write(InstanceGroup, "dms-task-D", "of nobody");
        await logs.UntilAsync(first, static watch => watch.Messages.Contains("new of A"));
        await logs.UntilAsync(second, static watch => watch.Messages.Contains("new of B"));

        Assert.Equal(["old of A", "new of A"], first.Messages);
        Assert.Equal(["old of B", "new of B"], second.Messages);
        Assert.Empty(third.Messages);
        Assert.Equal((1, 1), ((int)logs.Requests.Of("StartLiveTail"), logs.Sessions.OpenCount));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_GroupThatAReplicationHas_SharesItsSession()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.SetStatus("running");
        logs.WriteEngine("old");
        await using var replication = await logs.WatchLiveAsync();
        await using var group = await logs.WatchLiveAsync(LogSource.OfGroup("demo", "dms-serverless-replication-ORDERS"));

        logs.WriteOrchestrator("new");
        await logs.UntilAsync(replication, static watch => watch.Messages.Contains("new"));
        await logs.UntilAsync(group, static watch => watch.Messages.Contains("new"));

        Assert.Equal(["old", "new"], replication.Messages);
        Assert.Equal(["old", "new"], group.Messages);
        Assert.Equal((1, 1), ((int)logs.Requests.Of("StartLiveTail"), logs.Sessions.OpenCount));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_SettingsNameOneGroup_ShareItsSession()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.SetLogGroup("shared", "A", "B");
        logs.Write("shared", "dms-serverless-replication-orchestrator-A", "of A");
        logs.Write("shared", "dms-serverless-replication-orchestrator-B", "of B");

        await using var first = await logs.WatchLiveAsync("A");
        await using var second = await logs.WatchLiveAsync("B");

        Assert.Equal("of A", Assert.Single(first.Messages));
        Assert.Equal("of B", Assert.Single(second.Messages));
        Assert.Equal(1, logs.Requests.Of("StartLiveTail"));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_ComesLater_GetsEachLineOnceHoweverItCame()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.SetTasks("A", "B");
        logs.Write(InstanceGroup, "dms-task-B", "old");
        await using var first = await logs.WatchLiveAsync(logs.TaskSource("A"));
        for (var line = 0; line < 130; line++)
        {
            logs.Write(InstanceGroup, "dms-task-A", $"{line}");
            await logs.UntilAsync(first, watch => watch.Messages.LastOrDefault() == $"{line}");
        }

        logs.Write(InstanceGroup, "dms-task-B", "taken in before the watch, told after it");

        await using var second = await logs.WatchLiveAsync(logs.TaskSource("B"));
        logs.Write(InstanceGroup, "dms-task-B", "last");
        await logs.UntilAsync(second, static watch => watch.Messages.Contains("last"));

        Assert.Equal(["old", "taken in before the watch, told after it", "last"], second.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_OneOfTwoLeaves_TheSessionStaysUntilTheOtherLeaves()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.SetTasks("A", "B");
        logs.Write(InstanceGroup, "dms-task-B", "old");
        var first = await logs.WatchLiveAsync(logs.TaskSource("A"));
        var second = await logs.WatchLiveAsync(logs.TaskSource("B"));

        await first.DisposeAsync();
        logs.Write(InstanceGroup, "dms-task-B", "new");
        await logs.UntilAsync(second, static watch => watch.Messages.Contains("new"));
        Assert.Equal(1, logs.Sessions.OpenCount);
        await second.DisposeAsync();

        await TailedLogs.StandStillUntilAsync(() => logs.Sessions.OpenCount == 0);
        Assert.Equal(1, logs.Requests.Of("StartLiveTail"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_LeftAndTakenUpAgainAtOnce_NeverHasTwoSessions()
    {
        await using var logs = await TailedLogs.StartAsync(new LogTailOptions { Silence = TimeSpan.FromDays(1), MaxLiveTails = 1 });
        logs.CreateGroup();

        for (var time = 0; time < 20; time++)
        {
            await using var watch = await logs.WatchLiveAsync();
            Assert.Equal([LogMarkKind.Live], watch.MarkKinds);
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_SharedTailIsRefused_EachPollsItsOwnLines()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.SetTasks("A", "B");
        logs.Write(InstanceGroup, "dms-task-A", "of A");
        logs.Write(InstanceGroup, "dms-task-B", "of B");
        logs.Inject(FaultKind.AccessDenied, "StartLiveTail");
        await using var first = logs.Watch(logs.TaskSource("A"));
        await using var second = logs.Watch(logs.TaskSource("B"));

        await logs.UntilAsync(first, static watch => watch.State == LogFeedState.Polling);
        await logs.UntilAsync(second, static watch => watch.State == LogFeedState.Polling);

        Assert.Equal("of A", Assert.Single(first.Messages));
        Assert.Equal("of B", Assert.Single(second.Messages));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_SettingsComeToNameAnotherGroup_GoesThere()
    {
        await using var logs = await TailedLogs.StartAsync();
        logs.WriteOrchestrator("of DMS's own group");
        logs.Write("other", "dms-serverless-replication-orchestrator-ORDERS", "of the other group");
        await using var watch = await logs.WatchLiveAsync();

        logs.SetLogGroup("other", "ORDERS");
        await logs.UntilAsync(watch, static watch => watch.Messages.Contains("of the other group"));

        await TailedLogs.StandStillUntilAsync(() => logs.Sessions.OpenCount == 1);
    }
}
