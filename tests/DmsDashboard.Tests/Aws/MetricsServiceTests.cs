using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Aws;

/// <summary>CloudWatch through the wire.</summary>
public sealed class MetricsServiceTests
{
    private const string Operation = "GetMetricData";

    [Fact(Timeout = 60_000)]
    public async Task Read_OfSeveralSubjects_AnswersEachQueryInItsPlace()
    {
        await using var backend = await Backend.StartPollingAsync();
        var (slow, task) = (Subject(backend, "customers-sqlserver-to-aurora"), Subject(backend, "stock-mysql-to-aurora"));
        ImmutableArray<MetricQuery> queries =
        [
            new(task, MetricNames.MemoryUsage, "Average"),
            new(slow, MetricNames.CdcLatencyTarget, "Maximum"),
            new(slow, "NoSuchMetric", "Average"),
            new(MetricSubject.Of(backend.Entry("stock-mysql-to-aurora").Instance!), MetricNames.FreeStorageSpace, "Average"),
        ];

        var series = await ReadAsync(backend, MetricRange.Hour, queries);

        Assert.Equal(queries.Select(static query => query.MetricName), series.Select(static found => found.MetricName));
        Assert.Equal([60, 60, 0, 60], series.Select(static found => found.Points.Length));
        Assert.All(series[1].Points, static point => Assert.InRange(point.Value, 20 * 60, 30 * 60));
        Assert.Equal(Backend.Noon.AddMinutes(-2), series[1].Points[^1].At);
        Assert.All(series, static found => Assert.Equal(found.Points.OrderBy(static point => point.At), found.Points));
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_OfMoreThanAPage_MergesThePagesAndTakesTheBudgetForEach()
    {
        await using var backend = await Backend.StartPollingAsync();
        var subject = Subject(backend, "orders-oracle-to-aurora");
        // 8,640 minutes of 12 metrics are more than the 100,800 datapoints of a page.
        ImmutableArray<MetricQuery> queries = [.. Enumerable.Repeat(new MetricQuery(subject, MetricNames.CpuUtilization, "Average"), 12)];
        var read = new MetricsRead(Backend.Noon.AddDays(-6), Backend.Noon.AddMinutes(-1), TimeSpan.FromMinutes(1), queries);
        var budget = new RequestBudget(1, 10, backend.Time);

        var series = await backend.AwsTarget.Metrics.ReadAsync(read, budget, Backend.Cancelled);

        Assert.Equal(2, backend.Aws.Requests.Of(Operation));
        Assert.Equal(8, budget.Level("test").Left);
        Assert.All(series, found => Assert.Equal(series[0].Points, found.Points));
        Assert.True(series[0].Points.Length * 12 > MetricsService.MostDatapoints);
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_OfTooMany_IsNotSent()
    {
        await using var backend = await Backend.StartPollingAsync();
        ImmutableArray<MetricQuery> queries = [.. Enumerable.Repeat(new MetricQuery(Subject(backend, "orders-oracle-to-aurora"), "m", "Average"), MetricsService.MostQueries + 1)];

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReadAsync(backend, MetricRange.Hour, queries));

        Assert.Equal(0, backend.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_Denied_SaysWhichPermissionIsMissing()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, Operation);

        var thrown = await Assert.ThrowsAsync<DmsServiceException>(() => ReadAsync(backend, MetricRange.Hour, [new MetricQuery(Subject(backend, "orders-oracle-to-aurora"), MetricNames.CpuUtilization, "Average")]));

        Assert.Equal(FaultKind.AccessDenied, thrown.Fault.Kind);
        Assert.Contains("Allow cloudwatch:GetMetricData", thrown.Fault.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_Refused_IsAnInvalidRequest()
    {
        await using var backend = await Backend.StartPollingAsync();

        var thrown = await Assert.ThrowsAsync<DmsServiceException>(() => ReadAsync(backend, MetricRange.Hour, [new MetricQuery(Subject(backend, "orders-oracle-to-aurora"), MetricNames.CpuUtilization, "no statistic")]));

        Assert.Equal(FaultKind.InvalidRequest, thrown.Fault.Kind);
    }

    [Theory]
    [InlineData("Throttling")]
    [InlineData("ThrottlingException")]
    public void Code_OfThrottling_IsKnownEitherWay(string code) => Assert.Equal(FaultKind.Throttled, FaultCodes.KindOf(code, 400));

    private static MetricSubject Subject(Backend backend, string identifier) => MetricSubject.Of(backend.Entry(identifier))!;

    private static Task<ImmutableArray<MetricSeries>> ReadAsync(Backend backend, MetricRange range, ImmutableArray<MetricQuery> queries)
    {
        var (from, to) = range.At(Backend.Noon);
        return backend.AwsTarget.Metrics.ReadAsync(new MetricsRead(from, to, range.Period, queries), new RequestBudget(5, 5, backend.Time), Backend.Cancelled);
    }
}
