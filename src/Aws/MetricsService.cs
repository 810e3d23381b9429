using System.Collections.Immutable;
using Amazon.CloudWatch;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using Sdk = Amazon.CloudWatch.Model;

namespace DmsDashboard.Aws;

/// <summary>Reads CloudWatch's metrics of one target: those that DMS publishes in the namespace AWS/DMS.</summary>
public sealed class MetricsService
{
    /// <summary>The most queries of one GetMetricData (API reference).</summary>
    public const int MostQueries = 500;

    /// <summary>The most datapoints that one page of GetMetricData holds (API reference).</summary>
    public const int MostDatapoints = 100_800;

    private const string Namespace = "AWS/DMS";
    private const string Operation = "GetMetricData";
    private const string Listing = "ListMetrics";

    private readonly IAmazonCloudWatch _client;
    private readonly AwsCalls _calls;
    private readonly TimeProvider _time;

    internal MetricsService(IAmazonCloudWatch client, TimeProvider time, AwsMetrics metrics)
    {
        _client = client;
        _time = time;
        _calls = new AwsCalls(time, metrics);
    }

    /// <summary>The datapoints of all queries, each in the order of time and in the queries' order; a metric that CloudWatch does not know has none, and one that it refuses has a fault of its own.</summary>
    /// <exception cref="DmsServiceException">A page could not be read: nothing is known of any metric then.</exception>
    /// <exception cref="ArgumentException">There are more queries than one call may have.</exception>
    public async Task<ImmutableArray<MetricSeries>> ReadAsync(MetricsRead read, RequestBudget budget, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(read.Queries.Length, MostQueries, nameof(read));
        var points = read.Queries.Select(static _ => new SortedDictionary<DateTime, double>()).ToArray();
        var refused = new DmsFault?[points.Length];
        var tokens = new HashSet<string>();
        string? token = null;
        do
        {
            await budget.TakeAsync(cancellationToken);
            var request = RequestOf(read, token);
            var page = await _calls.RunAsync(Operation, ct => _client.GetMetricDataAsync(request, ct), cancellationToken);
            Merge(page.MetricDataResults ?? [], points, refused);
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token) && (tokens.Add(token) || _calls.FailEndless(Operation)));

        return [.. points.Select((found, at) => new MetricSeries(read.Queries[at].MetricName, [.. found.Select(static point => new MetricPoint(new DateTimeOffset(point.Key), point.Value))]) { Fault = refused[at] })];
    }

    /// <summary>True when CloudWatch knows a metric with the dimensions of <paramref name="subject"/>: one that had datapoints in the last two weeks.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public async Task<bool> IsListedAsync(MetricSubject subject, RequestBudget budget, CancellationToken cancellationToken)
    {
        var tokens = new HashSet<string>();
        string? token = null;
        do
        {
            await budget.TakeAsync(cancellationToken);
            var request = new Sdk.ListMetricsRequest
            {
                Namespace = Namespace,
                NextToken = token,
                Dimensions = [.. subject.Dimensions.Select(static dimension => new Sdk.DimensionFilter { Name = dimension.Name, Value = dimension.Value })],
            };
            var page = await _calls.RunAsync(Listing, ct => _client.ListMetricsAsync(request, ct), cancellationToken);
            if (page.Metrics is { Count: > 0 })
            {
                return true;
            }

            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token) && (tokens.Add(token) || _calls.FailEndless(Listing)));

        return false;
    }

    // A result may come in parts over several pages; all of them have its query's id.
    private void Merge(List<Sdk.MetricDataResult> results, SortedDictionary<DateTime, double>[] points, DmsFault?[] refused)
    {
        foreach (var result in results)
        {
            if (NumberOf(result.Id) is not { } number || number >= points.Length)
            {
                continue;
            }

            // The call went well and one of its metrics did not: without this it would pass for one without datapoints.
            if (result.StatusCode == StatusCode.InternalError || result.StatusCode == StatusCode.Forbidden)
            {
                refused[number] = Refused(result.StatusCode);
                continue;
            }

            var (times, values) = (result.Timestamps ?? [], result.Values ?? []);
            for (var at = 0; at < Math.Min(times.Count, values.Count); at++)
            {
                points[number][times[at].ToUniversalTime()] = values[at];
            }
        }
    }

    private DmsFault Refused(StatusCode code) => code == StatusCode.Forbidden
        ? new DmsFault(FaultKind.AccessDenied, Operation, code.Value, $"CloudWatch answered {code.Value} for it alone: allow cloudwatch:GetMetricData for all metrics of AWS/DMS.", _time.GetUtcNow())
        : new DmsFault(FaultKind.ServiceError, Operation, code.Value, $"CloudWatch answered {code.Value} for it alone.", _time.GetUtcNow());

    private static Sdk.GetMetricDataRequest RequestOf(MetricsRead read, string? token) => new()
    {
        StartTime = read.From.UtcDateTime,
        EndTime = read.To.UtcDateTime,
        ScanBy = ScanBy.TimestampAscending,
        MaxDatapoints = MostDatapoints,
        NextToken = token,
        MetricDataQueries = [.. read.Queries.Select((query, number) => new Sdk.MetricDataQuery { Id = IdOf(number), MetricStat = StatOf(query, read.Period) })],
    };

    private static Sdk.MetricStat StatOf(MetricQuery query, TimeSpan period) => new()
    {
        Period = (int)period.TotalSeconds,
        Stat = query.Stat,
        Metric = new Sdk.Metric
        {
            Namespace = Namespace,
            MetricName = query.MetricName,
            Dimensions = [.. query.Subject.Dimensions.Select(static dimension => new Sdk.Dimension { Name = dimension.Name, Value = dimension.Value })],
        },
    };

    // Ids must begin with a small letter.
    private static string IdOf(int number) => FormattableString.Invariant($"q{number}");

    private static int? NumberOf(string? id) => id is ['q', .. var digits] && int.TryParse(digits, out var number) && number >= 0 ? number : null;
}
