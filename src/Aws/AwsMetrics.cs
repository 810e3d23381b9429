using System.Diagnostics.Metrics;

namespace DmsDashboard.Aws;

/// <summary>Counts calls to AWS by operation and outcome.</summary>
public sealed class AwsMetrics(IMeterFactory meters)
{
    public const string MeterName = "DmsDashboard.Aws";

    private readonly Counter<long> _calls = meters.Create(MeterName).CreateCounter<long>("dms_dashboard.aws.calls", "{call}", "Calls to AWS, without the SDK's own retries.");

    internal void Count(string operation, string outcome) =>
        _calls.Add(1, new KeyValuePair<string, object?>("operation", operation), new KeyValuePair<string, object?>("outcome", outcome));
}
