using FaultKind = DmsDashboard.Model.FaultKind;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogReadings;

public sealed class GroupListTests
{
    [Fact(Timeout = 30_000)]
    public async Task List_DmsGroupsOnly_SaysWhatAwsSaysAndWhenTheLastEventWas()
    {
        await using var logs = await ReadLogs.StartAsync();
        logs.Logs.Write("dms-tasks-instance", "old", "12345", ReadLogs.Noon.AddHours(-2));
        logs.Logs.Write("dms-tasks-instance", "new", "x", ReadLogs.Noon.AddHours(-1));
        logs.Logs.SetRetention("dms-tasks-instance", 30);
        logs.Logs.CreateStream("dms-serverless-replication-X", "s");
        logs.Logs.CreateStream("/aws/rds/instance/db/postgresql", "s");

        var list = await logs.Await(logs.Store.ListGroupsAsync("demo", ReadLogs.Cancelled));

        Assert.Null(list.Fault);
        Assert.Equal(["dms-serverless-replication-X", "dms-tasks-instance"], list.Groups.Select(static group => group.LogGroupName));
        Assert.Equal([null, ReadLogs.Noon.AddHours(-1)], list.Groups.Select(static group => group.LastEventTime));
        Assert.All(list.Groups, static group => Assert.True(group.IsLastEventRead));
        Assert.Equal([null, 30], list.Groups.Select(static group => group.RetentionInDays));
        Assert.Equal((58L, "STANDARD"), (list.Groups[1].StoredBytes, list.Groups[1].LogGroupClass));
        Assert.EndsWith(":log-group:dms-tasks-instance", list.Groups[1].LogGroupArn, StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task List_ManyGroups_LeavesLastEventsForLater()
    {
        await using var logs = await ReadLogs.StartAsync();
        for (var number = 0; number < 120; number++)
        {
            logs.Logs.Write($"dms-serverless-replication-{number:D3}", "s", "x", ReadLogs.Noon.AddHours(-1));
        }

        var list = await logs.Await(logs.Store.ListGroupsAsync("demo", ReadLogs.Cancelled));
        var later = await logs.Await(logs.Store.ReadLastEventsAsync("demo", [.. list.Groups.Where(static group => !group.IsLastEventRead).Take(5).Select(static group => group.LogGroupName)], ReadLogs.Cancelled));

        Assert.Equal(120, list.Groups.Length);
        Assert.Equal(40, list.Groups.Count(static group => group.IsLastEventRead));
        Assert.Equal(45, logs.Requests.Of("DescribeLogStreams"));
        Assert.All(later.Groups, static group => Assert.Equal(ReadLogs.Noon.AddHours(-1), group.LastEventTime));
    }

    [Fact(Timeout = 30_000)]
    public async Task Find_APartOfAName_FindsGroupsOfOtherServices()
    {
        await using var logs = await ReadLogs.StartAsync();
        logs.Logs.CreateStream("/aws/rds/instance/db/postgresql", "s");
        logs.Logs.CreateStream("dms-tasks-instance", "s");

        var found = await logs.Await(logs.Store.FindGroupsAsync("demo", "rds/instance", ReadLogs.Cancelled));

        Assert.Equal(["/aws/rds/instance/db/postgresql"], found.Groups.Select(static group => group.LogGroupName));
        Assert.False(found.Groups[0].IsLastEventRead);
    }

    [Fact(Timeout = 30_000)]
    public async Task List_StreamsMayNotBeListed_GivesTheGroupsWithTheFault()
    {
        await using var logs = await ReadLogs.StartAsync();
        logs.Logs.CreateStream("dms-tasks-instance", "s");
        logs.Inject(InjectedKind.AccessDenied, "DescribeLogStreams");

        var list = await logs.Await(logs.Store.ListGroupsAsync("demo", ReadLogs.Cancelled));

        Assert.Equal(FaultKind.AccessDenied, list.Fault?.Kind);
        Assert.False(Assert.Single(list.Groups).IsLastEventRead);
    }
}
