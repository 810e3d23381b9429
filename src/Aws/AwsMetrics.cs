using System.Diagnostics.Metrics;
using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Aws;

/// <summary>Counts what is asked of AWS by target, operation and outcome: calls as the dashboard makes them, requests as they go over the wire.</summary>
public sealed class AwsMetrics
{
    public const string MeterName = "DmsDashboard.Aws";

    internal const string Ok = "ok";
    internal const string Cancelled = "cancelled";

    private readonly Counter<long> _calls;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _throttles;
    private readonly Histogram<double> _duration;
    private readonly AwsTraffic? _traffic;
    private readonly string _targetName = "";

    public AwsMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _calls = meter.CreateCounter<long>("dms_dashboard.aws.calls", "{call}", "Calls to AWS, without the SDK's own retries.");
        _requests = meter.CreateCounter<long>("dms_dashboard.aws.requests", "{request}", "Requests that were sent to AWS, the SDK's own retries included.");
        _retries = meter.CreateCounter<long>("dms_dashboard.aws.retries", "{request}", "Requests that the SDK sent again by itself.");
        _throttles = meter.CreateCounter<long>("dms_dashboard.aws.throttles", "{request}", "Requests that AWS refused as too many.");
        _duration = meter.CreateHistogram("dms_dashboard.aws.call.duration", "s", "Time of a call to AWS, its retries included.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });
    }

    private AwsMetrics(AwsMetrics all, string targetName, AwsTraffic traffic) =>
        (_calls, _requests, _retries, _throttles, _duration, _targetName, _traffic) = (all._calls, all._requests, all._retries, all._throttles, all._duration, targetName, traffic);

    /// <summary>Whose requests are counted.</summary>
    internal string TargetName => _targetName;

    /// <summary>The same for one target, whose requests are counted in <paramref name="traffic"/> as well.</summary>
    internal AwsMetrics Of(string targetName, AwsTraffic traffic) => new(this, targetName, traffic);

    /// <summary>Counts a call that ended after so long; <paramref name="outcome"/> is <see cref="Ok"/> or a <see cref="FaultKind"/>.</summary>
    internal void Count(string operation, string outcome, TimeSpan duration)
    {
        _calls.Add(1, Tag("target", _targetName), Tag("operation", operation), Tag("outcome", outcome));
        _duration.Record(duration.TotalSeconds, Tag("target", _targetName), Tag("operation", operation));
    }

    /// <summary>Counts a request that was sent, whatever became of it; <paramref name="outcome"/> is <see cref="Ok"/>, <see cref="Cancelled"/> or a <see cref="FaultKind"/>.</summary>
    internal void CountRequest(string operation, string outcome, bool isRetry)
    {
        _requests.Add(1, Tag("target", _targetName), Tag("operation", operation), Tag("outcome", outcome));
        var isThrottled = outcome == nameof(FaultKind.Throttled);
        if (isRetry)
        {
            _retries.Add(1, Tag("target", _targetName), Tag("operation", operation));
        }

        if (isThrottled)
        {
            _throttles.Add(1, Tag("target", _targetName), Tag("operation", operation));
        }

        var isFailed = !isThrottled && outcome is not (Ok or Cancelled);
        _traffic?.Count(operation, new TrafficCount(1, isRetry ? 1 : 0, isThrottled ? 1 : 0, isFailed ? 1 : 0));
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
