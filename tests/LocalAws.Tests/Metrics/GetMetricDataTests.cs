using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Metrics;

public sealed class GetMetricDataTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact(Timeout = 60_000)]
    public async Task Order_NotAskedFor_IsTheNewestFirst()
    {
        await using var endpoint = await RunningAsync();
        var request = endpoint.Request(Hour, MetricsCalls.Query(endpoint.MetricOfOne("CPUUtilization")));
        var ascending = await ResultAsync(endpoint, request);
        request.Remove("ScanBy");

        var result = await ResultAsync(endpoint, request);

        Assert.Equal(("m", "CPUUtilization", "Complete"), (result.Text("Id"), result.Text("Label"), result.Text("StatusCode")));
        Assert.Equal(59, result.Points().Length);
        Assert.Equal(DmsEndpoint.Noon.AddMinutes(-2), result.Points()[0].At);
        Assert.Equal(ascending.Points().Reverse(), result.Points());
    }

    [Fact(Timeout = 60_000)]
    public async Task Values_AskedTwiceAndOfATwin_AreTheSame()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        await using var twin = await DmsEndpoint.StartAsync("demo");
        var listed = (await endpoint.MetricsAsync("ListMetrics", new { })).GetProperty("Metrics").EnumerateArray().Take(100);
        var request = endpoint.Request(Hour, [.. listed.Select(static (metric, index) => MetricsCalls.Query(metric, $"m{index}"))]);

        var answer = await endpoint.MetricsAsync("GetMetricData", request);

        Assert.Equal(answer.GetRawText(), (await endpoint.MetricsAsync("GetMetricData", request)).GetRawText());
        Assert.Equal(answer.GetRawText(), (await twin.MetricsAsync("GetMetricData", request)).GetRawText());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("Average")]
    [InlineData("Sum")]
    [InlineData("Minimum")]
    [InlineData("Maximum")]
    [InlineData("SampleCount")]
    [InlineData("p50")]
    public async Task Period_OfFiveMinutes_IsWorkedOutFromTheirValues(string stat)
    {
        await using var endpoint = await RunningAsync();
        var metric = endpoint.MetricOfOne("CDCLatencyTarget");
        var minutes = (await ResultAsync(endpoint, endpoint.Request(Hour, MetricsCalls.Query(metric)))).Points();

        var points = (await ResultAsync(endpoint, endpoint.Request(Hour, MetricsCalls.Query(metric, period: 300, stat: stat)))).Points();

        var expected = minutes.Chunk(5).Select(chunk => (chunk[0].At, Of(stat, [.. chunk.Select(static point => point.Value).Order()]))).ToArray();
        Assert.Equal(12, points.Length);
        Assert.Equal(expected.Select(static point => point.At), points.Select(static point => point.At));
        Assert.All(expected.Zip(points), static pair => Assert.Equal(pair.First.Item2, pair.Second.Value, 6));
    }

    [Fact(Timeout = 60_000)]
    public async Task Datapoints_FromAnOddStart_BeginAtIt()
    {
        await using var endpoint = await RunningAsync();
        var request = endpoint.Request(TimeSpan.FromMinutes(33), MetricsCalls.Query(endpoint.MetricOfOne("CPUUtilization"), period: 600));
        request["StartTime"] = (endpoint.Time.GetUtcNow() - TimeSpan.FromMinutes(33)).ToUnixTimeSeconds() + 17;

        var points = (await ResultAsync(endpoint, request)).Points();

        Assert.Equal([27, 37, 47, 57], points.Select(static point => point.At.Minute));
    }

    [Fact(Timeout = 60_000)]
    public async Task Pages_OfAnySize_GiveEachDatapointOnceThoughTimeGoesOn()
    {
        await using var endpoint = await RunningAsync();
        object[] queries =
        [
            MetricsCalls.Query(endpoint.MetricOfOne("CPUUtilization"), "a"),
            MetricsCalls.Query(endpoint.MetricOfOne("CDCLatencySource"), "b", 300),
            MetricsCalls.Query(endpoint.MetricOfOne("NoSuchMetric"), "c"),
        ];
        var request = endpoint.Request(Hour, queries);
        request.Remove("ScanBy");
        endpoint.Time.Advance(TimeSpan.FromMinutes(5));
        var whole = (await endpoint.MetricsAsync("GetMetricData", request)).GetProperty("MetricDataResults").EnumerateArray().ToDictionary(static result => result.Text("Id")!, static result => result.Points());
        foreach (var size in (int[])[1, 7, 71, 72])
        {
            request["MaxDatapoints"] = size;
            request.Remove("NextToken");

            var (points, pages) = await AllPagesAsync(endpoint, request);

            Assert.All(whole, pair => Assert.Equal(pair.Value, points[pair.Key]));
            Assert.Equal((int)Math.Ceiling(72.0 / size), pages);
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("Seconds", 59)]
    [InlineData("Percent", 0)]
    public async Task Unit_ThatIsNotTheMetrics_FindsNothing(string unit, int found)
    {
        await using var endpoint = await RunningAsync();

        var result = await ResultAsync(endpoint, endpoint.Request(Hour, MetricsCalls.Query(endpoint.MetricOfOne("CDCLatencySource"), unit: unit)));

        Assert.Equal((found, "Complete"), (result.Points().Length, result.Text("StatusCode")));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(14, 60, true)]
    [InlineData(16, 60, false)]
    [InlineData(16, 300, true)]
    public async Task Start_BeforeMinutesAreKept_NeedsALongerPeriod(int days, int period, bool found)
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromDays(30)));

        var points = (await ResultAsync(endpoint, endpoint.Request(TimeSpan.FromDays(days), MetricsCalls.Query(endpoint.MetricOfOne("CPUUtilization"), period: period)))).Points();

        Assert.Equal(found, points.Length > 0);
        Assert.All(points, static point => Assert.True(point.At > DmsEndpoint.Noon.AddDays(-15).AddMinutes(-5)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Metric_OfNobody_IsEmptyAndComplete()
    {
        await using var endpoint = await RunningAsync();
        object[] dimensions = [new { Name = "ReplicationConfigId", Value = "123456789012:NOBODY" }];
        object[] queries =
        [
            MetricsCalls.Query(new { Namespace = "AWS/DMS", MetricName = "CPUUtilization", Dimensions = dimensions }, "a"),
            MetricsCalls.Query(new { Namespace = "AWS/DMS", MetricName = "CPUUtilization" }, "b"),
            MetricsCalls.Query(new { Namespace = "AWS/RDS", MetricName = "CPUUtilization", Dimensions = endpoint.DimensionsOfOne("replication") }, "c"),
            MetricsCalls.Query(new { Namespace = "AWS/DMS", MetricName = "CPUUtilization", Dimensions = endpoint.DimensionsOfOne("replication").Append(new { Name = "More", Value = "x" }) }, "d"),
        ];

        var results = (await endpoint.MetricsAsync("GetMetricData", endpoint.Request(Hour, queries))).GetProperty("MetricDataResults").EnumerateArray().ToArray();

        Assert.Equal(["a", "b", "c", "d"], results.Select(static result => result.Text("Id")));
        Assert.All(results, static result => Assert.Empty(result.Points()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Query_NotToBeReturned_IsLeftOut()
    {
        await using var endpoint = await RunningAsync();
        var metric = endpoint.MetricOfOne("CPUUtilization");
        var hidden = new { Id = "hidden", ReturnData = false, MetricStat = new { Metric = metric, Period = 60, Stat = "Sum" } };
        var shown = new { Id = "shown", Label = "mine", AccountId = "123456789012", MetricStat = new { Metric = metric, Period = 60, Stat = "Sum" } };

        var result = await ResultAsync(endpoint, endpoint.Request(Hour, hidden, shown));

        Assert.Equal(("shown", "mine"), (result.Text("Id"), result.Text("Label")));
    }

    private static Task<DmsEndpoint> RunningAsync() => TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));

    private static async Task<JsonElement> ResultAsync(DmsEndpoint endpoint, object request) =>
        Assert.Single((await endpoint.MetricsAsync("GetMetricData", request)).GetProperty("MetricDataResults").EnumerateArray());

    private static async Task<(Dictionary<string, List<(DateTimeOffset At, double Value)>> Points, int Pages)> AllPagesAsync(DmsEndpoint endpoint, Dictionary<string, object> request)
    {
        Dictionary<string, List<(DateTimeOffset At, double Value)>> points = [];
        var pages = 0;
        string? next;
        do
        {
            var answer = await endpoint.MetricsAsync("GetMetricData", request);
            next = answer.Text("NextToken");
            foreach (var result in answer.GetProperty("MetricDataResults").EnumerateArray())
            {
                Assert.Equal(next is null ? "Complete" : "PartialData", result.Text("StatusCode"));
                points.TryAdd(result.Text("Id")!, []);
                points[result.Text("Id")!].AddRange(result.Points());
            }

            pages++;
            request["NextToken"] = next ?? "";
            endpoint.Time.Advance(TimeSpan.FromSeconds(61));
        }
        while (next is not null);

        return (points, pages);
    }

    private static double Of(string stat, double[] values) => stat switch
    {
        "Average" => values.Average(),
        "Sum" => values.Sum(),
        "Minimum" => values[0],
        "Maximum" => values[^1],
        "SampleCount" => values.Length,
        _ => values[((values.Length + 1) / 2) - 1],
    };
}
