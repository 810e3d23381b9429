using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using DmsDashboard.AwsSdk.Tests.Support;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Control;

namespace DmsDashboard.AwsSdk.Tests.CloudWatch;

/// <summary>The subset against the embedded endpoint, which shares no code with it.</summary>
public sealed class LocalAwsRoundTripTests
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task ListThenGet_MetricsOfTheDemo_HaveDatapointsInBothOrders()
    {
        await using var server = await StartAsync();
        using var metrics = Given.Metrics(server.Url.ToString());
        var listed = await metrics.ListMetricsAsync(new() { Namespace = "AWS/DMS", MetricName = "CDCLatencyTarget", RecentlyActive = RecentlyActive.PT3H }, Token);
        Assert.NotEmpty(listed.Metrics);

        var newest = await metrics.GetMetricDataAsync(Request(listed.Metrics), Token);
        var oldest = await metrics.GetMetricDataAsync(Request(listed.Metrics, ScanBy.TimestampAscending), Token);

        Assert.Equal(listed.Metrics.Count, newest.MetricDataResults.Count);
        Assert.Contains(newest.MetricDataResults, static result => result.Values.Count > 0);
        Assert.All(newest.MetricDataResults, static result => Assert.Equal((StatusCode.Complete, result.Timestamps.Count), (result.StatusCode, result.Values.Count)));
        Assert.Equal(newest.MetricDataResults.Select(static result => result.Values.AsEnumerable().Reverse()), oldest.MetricDataResults.Select(static result => result.Values.AsEnumerable()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Paginator_PagesOfSeven_YieldWhatOnePageDoes()
    {
        await using var server = await StartAsync();
        using var metrics = Given.Metrics(server.Url.ToString());
        var listed = await metrics.ListMetricsAsync(new() { MetricName = "CPUUtilization", RecentlyActive = RecentlyActive.PT3H }, Token);
        var whole = await metrics.GetMetricDataAsync(Request(listed.Metrics), Token);
        var paged = Request(listed.Metrics);
        paged.MaxDatapoints = 7;

        var values = new Dictionary<string, List<double>>();
        await foreach (var result in metrics.Paginators.GetMetricData(paged).MetricDataResults.WithCancellation(Token))
        {
            values.TryAdd(result.Id, []);
            values[result.Id].AddRange(result.Values);
        }

        Assert.All(whole.MetricDataResults, result => Assert.Equal(result.Values, values[result.Id]));
    }

    [Fact(Timeout = 60_000)]
    public async Task Refusals_OfBothOperations_AreTheirExceptions()
    {
        await using var server = await StartAsync();
        using var metrics = Given.Metrics(server.Url.ToString());
        var backwards = Request([]);
        (backwards.StartTime, backwards.EndTime) = (backwards.EndTime, backwards.StartTime);
        backwards.MetricDataQueries = Request([new() { Namespace = "AWS/DMS", MetricName = "CPUUtilization" }]).MetricDataQueries;

        var order = await Assert.ThrowsAsync<AmazonCloudWatchException>(() => metrics.GetMetricDataAsync(backwards, Token));
        await Assert.ThrowsAsync<InvalidParameterValueException>(() => metrics.ListMetricsAsync(new() { NextToken = "x" }, Token));

        Assert.Equal("ValidationError", order.ErrorCode);
        Assert.Contains("StartTime", order.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(FaultKind.Throttling, "ThrottlingException", 3)]
    [InlineData(FaultKind.ServerError, "InternalFailure", 3)]
    [InlineData(FaultKind.AccessDenied, "AccessDeniedException", 1)]
    [InlineData(FaultKind.ExpiredToken, "ExpiredTokenException", 1)]
    public async Task Fault_ThatStays_KeepsItsNameThroughTheRetries(FaultKind kind, string code, int requests)
    {
        await using var server = await StartAsync();
        server.Faults.Add(new InjectedFault(kind));
        using var metrics = Given.Metrics(server.Url.ToString(), retries: 2);

        var thrown = await Assert.ThrowsAnyAsync<AmazonCloudWatchException>(() => metrics.ListMetricsAsync(new(), Token));

        Assert.Equal(code, thrown.ErrorCode);
        Assert.Equal(requests, server.Requests.Of("ListMetrics"));
    }

    private static GetMetricDataRequest Request(List<Metric> metrics, ScanBy? scanBy = null) => new()
    {
        MetricDataQueries = [.. metrics.Select((metric, index) => new MetricDataQuery { Id = $"m{index}", MetricStat = new() { Metric = metric, Period = 60, Stat = "Average" } })],
        StartTime = Now.AddMinutes(-30),
        EndTime = Now.AddMinutes(-5),
        ScanBy = scanBy,
    };

    private static Task<LocalAwsServer> StartAsync() =>
        LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0" }, TimeProvider.System, null, Token);
}
