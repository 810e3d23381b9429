using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Metrics;

/// <summary>What does not run says nothing: no datapoint, which is not zero.</summary>
public sealed class GapsTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact(Timeout = 60_000)]
    public async Task NeverStarted_Replication_HasNoDatapoints()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc);

        Assert.Empty(await endpoint.SeriesAsync("CDCLatencySource", Day));
    }

    [Fact(Timeout = 60_000)]
    public async Task Starting_Replication_HasNoDatapointsUntilItRuns()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { FullLoad = TimeSpan.FromHours(9) });
        await endpoint.StartAsync("start-replication");
        await endpoint.UntilAsync("replication_starting");
        Assert.Empty(await endpoint.SeriesAsync("CPUUtilization", Day));

        await endpoint.UntilAsync("running");
        var ran = endpoint.Time.GetUtcNow();
        endpoint.Time.Advance(TimeSpan.FromMinutes(5));

        var first = (await endpoint.SeriesAsync("CPUUtilization", Day)).Keys.Min();
        Assert.InRange(ran - first, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("replication")]
    [InlineData("task")]
    public async Task StoppedAndResumed_Run_HasAGapAndThenIsBehind(string kind)
    {
        await using var endpoint = await TableCalls.Of(kind).OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(20)).Stop(TimeSpan.FromHours(6)).Start(TimeSpan.FromHours(2), "resume-processing"));

        var latency = await endpoint.SeriesAsync("CDCLatencySource", Day, kind);

        var now = endpoint.Time.GetUtcNow();
        Assert.DoesNotContain(latency.Keys, at => at > now.AddHours(-6) && at < now.AddHours(-2));
        Assert.Contains(latency.Keys, at => at < now.AddHours(-7));
        var resumed = latency.Where(point => point.Key >= now.AddHours(-2)).OrderBy(static point => point.Key).ToArray();
        Assert.True(resumed[0].Value > 3600, $"It stood still for four hours and is only {resumed[0].Value} s behind");
        Assert.True(resumed[^1].Value < 200);
    }

    [Fact(Timeout = 60_000)]
    public async Task ThisMinute_AndTheOneBefore_CannotBeReadYet()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));
        endpoint.Time.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(DmsEndpoint.Noon.AddMinutes(-2), (await endpoint.SeriesAsync("CPUUtilization", Day)).Keys.Max());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("replication", ReplicationTypes.FullLoad, "CDCLatencySource")]
    [InlineData("replication", ReplicationTypes.Cdc, "FullLoadThroughputRowsTarget")]
    [InlineData("replication", ReplicationTypes.FullLoadAndCdc, "MemoryUsage")]
    [InlineData("task", ReplicationTypes.FullLoadAndCdc, "CapacityUtilization")]
    public async Task Metric_OfAnotherTypeOrKind_HasNoDatapoints(string kind, string type, string metric)
    {
        await using var endpoint = await TableCalls.Of(kind).OneAsync(type, static spec => spec with { FullLoad = TimeSpan.FromHours(9) }, static past => past.Start(TimeSpan.FromHours(2)));

        Assert.Empty(await endpoint.SeriesAsync(metric, Day, kind));
        Assert.NotEmpty(await endpoint.SeriesAsync("CPUUtilization", Day, kind));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("replication")]
    [InlineData("task")]
    [InlineData("instance")]
    public async Task NoDatapoints_Forced_AreAGapThatStaysWhenItIsLetGoOf(string kind)
    {
        await using var endpoint = await TableCalls.Of(kind == "replication" ? kind : "task").OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));
        var name = kind == "instance" ? "dms-one" : "one";
        endpoint.Server.Account.ForceMetrics(name, new MetricsOverride { NoDatapoints = true });
        endpoint.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(DmsEndpoint.Noon.AddMinutes(-1), (await endpoint.SeriesAsync("CPUUtilization", Day, kind)).Keys.Max());

        endpoint.Server.Account.ForceMetrics(name, null);
        endpoint.Time.Advance(TimeSpan.FromMinutes(30));

        var times = (await endpoint.SeriesAsync("CPUUtilization", Day, kind)).Keys;
        Assert.DoesNotContain(times, static at => at >= DmsEndpoint.Noon && at < DmsEndpoint.Noon.AddMinutes(30));
        Assert.Contains(DmsEndpoint.Noon.AddMinutes(30), times);
    }

    [Fact(Timeout = 60_000)]
    public async Task Latency_Forced_IsShownFromThenOn()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));
        endpoint.Server.Account.ForceMetrics("one", new MetricsOverride { LatencySource = 900, LatencyTarget = 3600 });
        endpoint.Time.Advance(TimeSpan.FromMinutes(30));

        var (source, target, waiting) = (await endpoint.SeriesAsync("CDCLatencySource", Day), await endpoint.SeriesAsync("CDCLatencyTarget", Day), await endpoint.SeriesAsync("CDCIncomingChanges", Day));

        Assert.InRange(source[DmsEndpoint.Noon.AddMinutes(5)], 880, 920);
        Assert.InRange(target[DmsEndpoint.Noon.AddMinutes(5)], 3520, 3680);
        Assert.True(source[DmsEndpoint.Noon.AddMinutes(-5)] < 200);
        Assert.True(waiting[DmsEndpoint.Noon.AddMinutes(5)] > waiting[DmsEndpoint.Noon.AddMinutes(-5)] * 100);
    }

    [Fact]
    public async Task Force_OfNothing_Throws()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.Cdc);

        Assert.Throws<ArgumentException>(() => endpoint.Server.Account.ForceMetrics("two", new MetricsOverride()));
    }
}
