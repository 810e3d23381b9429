using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FaultKind = DmsDashboard.Model.FaultKind;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogReadings;

public sealed class RangeTests
{
    [Fact(Timeout = 60_000)]
    public async Task Range_SeveralSources_IsMergedByTimeAndSaysHowFar()
    {
        await using var logs = await ReadLogs.StartAsync();
        var location = logs.Location("X");
        for (var second = 0; second < 30; second++)
        {
            var (group, stream) = second % 3 == 0 ? (location.LogGroupName, location.OrchestratorStreamName!) : ($"g{second % 3}", "s");
            logs.Logs.Write(group, stream, $"{second:D2}", ReadLogs.Noon.AddSeconds(second - 60));
        }

        var pages = await logs.ReadRangeAsync(new LogRangeRequest([logs.Replication("X"), ReadLogs.Group("g1"), ReadLogs.Group("g2")], ReadLogs.Noon.AddSeconds(-55), ReadLogs.Noon.AddSeconds(-35)));

        Assert.Equal(Enumerable.Range(5, 20).Select(static second => $"{second:D2}"), pages.SelectMany(static page => page.Events).Select(static found => found.Message));
        Assert.All(pages, static page => Assert.Null(page.Fault));
        Assert.Equal(pages.Select(static page => page.Fraction).Order(), pages.Select(static page => page.Fraction));
        Assert.InRange(pages[0].Fraction, 0.01, 1);
        Assert.Equal(1, pages[^1].Fraction);
    }

    [Fact(Timeout = 60_000)]
    public async Task Range_ATaskAndItsInstancesGroup_TellsEachLineOnce()
    {
        await using var logs = await ReadLogs.StartAsync();
        var entry = GivenTask.Entry("orders");
        logs.Dms.Update(_ => Given.Snapshot(entry));
        var group = $"dms-tasks-{GivenTask.Instance.ReplicationInstanceIdentifier}";
        foreach (var (second, task) in new[] { "ORDERS", "OTHER", "ORDERS" }.Index())
        {
            logs.Logs.Write(group, $"dms-task-{task}", $"{task} {second}", ReadLogs.Noon.AddSeconds(second - 60));
        }

        var pages = await logs.ReadRangeAsync(new LogRangeRequest([LogSource.Of(entry.Key), ReadLogs.Group(group)], ReadLogs.Noon.AddHours(-1), ReadLogs.Noon));

        Assert.Equal(["ORDERS 0", "OTHER 1", "ORDERS 2"], pages.SelectMany(static page => page.Events).Select(static found => found.Message));
    }

    [Fact(Timeout = 60_000)]
    public async Task Range_MoreThanAPage_GivesAllOnce()
    {
        await using var logs = await ReadLogs.StartAsync();
        for (var line = 0; line < 12_000; line++)
        {
            logs.Logs.Write("g", $"s{line % 2}", $"{line:D5}", ReadLogs.Noon.AddMilliseconds((line / 7) - 60_000));
        }

        var pages = await logs.ReadRangeAsync(new LogRangeRequest([ReadLogs.Group("g")], ReadLogs.Noon.AddHours(-1), ReadLogs.Noon));

        Assert.Equal(Enumerable.Range(0, 12_000).Select(static line => $"{line:D5}"), pages.SelectMany(static page => page.Events).Select(static found => found.Message));
        Assert.True(pages.Count > 2);
    }

    [Fact(Timeout = 60_000)]
    public async Task Range_ThrottledForAWhile_GoesOn()
    {
        await using var logs = await ReadLogs.StartAsync();
        logs.Logs.Write("g", "s", "line", ReadLogs.Noon.AddSeconds(-1));
        // The SDK itself tries three times.
        logs.Inject(InjectedKind.Throttling, "FilterLogEvents", 4);

        var pages = await logs.ReadRangeAsync(new LogRangeRequest([ReadLogs.Group("g")], ReadLogs.Noon.AddHours(-1), ReadLogs.Noon));

        Assert.Equal(["line"], pages.SelectMany(static page => page.Events).Select(static found => found.Message));
        Assert.Null(pages[^1].Fault);
    }

    [Fact(Timeout = 60_000)]
    public async Task Range_AFaultOnTheWay_IsTheLastPage()
    {
        await using var logs = await ReadLogs.StartAsync();
        logs.Logs.Write("g", "s", "line", ReadLogs.Noon.AddSeconds(-1));

        var pages = await logs.ReadRangeAsync(new LogRangeRequest([ReadLogs.Group("g"), ReadLogs.Group("gone")], ReadLogs.Noon.AddHours(-1), ReadLogs.Noon));

        Assert.Equal(FaultKind.NotFound, pages[^1].Fault?.Kind);
        Assert.NotEqual(1, pages[^1].Fraction);
    }

    [Fact(Timeout = 60_000)]
    public async Task Range_Left_EndsTheReadingAndAnotherGoesOn()
    {
        await using var logs = await ReadLogs.StartAsync();
        for (var line = 0; line < 25_000; line++)
        {
            logs.Logs.Write("g", $"s{line % 2}", "x", ReadLogs.Noon.AddMilliseconds(line - 60_000));
        }

        var request = new LogRangeRequest([ReadLogs.Group("g")], ReadLogs.Noon.AddHours(-1), ReadLogs.Noon);
        // More than may be read at once: each must give its seat back.
        for (var left = 0; left < 4; left++)
        {
            await using var range = logs.Store.ReadRangeAsync(request, ReadLogs.Cancelled).GetAsyncEnumerator(ReadLogs.Cancelled);
            Assert.True(await logs.Await(range.MoveNextAsync().AsTask()));
        }

        Assert.Equal(25_000, (await logs.ReadRangeAsync(request)).Sum(static page => page.Events.Length));
    }
}
