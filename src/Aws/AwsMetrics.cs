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
    private readonly AwsTraffic? _traffic;
    private readonly string _targetName = "";

    public AwsMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _calls = meter.CreateCounter<long>("dms_dashboard.aws.calls", "{call}", "Calls to AWS, without the SDK's own retries.");
        _requests = meter.CreateCounter<long>("dms_dashboard.aws.requests", "{request}", "Requests that were sent to AWS, the SDK's own retries included.");
    }

    private AwsMetrics(AwsMetrics all, string targetName, AwsTraffic traffic) =>
        (_calls, _requests, _targetName, _traffic) = (all._calls, all._requests, targetName, traffic);

    /// <summary>The same for one target, whose requests are counted in <paramref name="traffic"/> as well.</summary>
    internal AwsMetrics Of(string targetName, AwsTraffic traffic) => new(this, targetName, traffic);

    internal void Count(string operation, string outcome) => _calls.Add(1, Tag("target", _targetName), Tag("operation", operation), Tag("outcome", outcome));

    /// <summary>Counts a request that was sent, whatever became of it; <paramref name="outcome"/> is <see cref="Ok"/>, <see cref="Cancelled"/> or a <see cref="FaultKind"/>.</summary>
    internal void CountRequest(string operation, string outcome, bool isRetry)
    {
        _requests.Add(1, Tag("target", _targetName), Tag("operation", operation), Tag("outcome", outcome));
        var isThrottled = outcome == nameof(FaultKind.Throttled);
        var isFailed = !isThrottled && outcome is not (Ok or Cancelled);
        _traffic?.Count(operation, new TrafficCount(1, isRetry ? 1 : 0, isThrottled ? 1 : 0, isFailed ? 1 : 0));
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
