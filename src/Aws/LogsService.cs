using Amazon.CloudWatchLogs;

namespace DmsDashboard.Aws;

/// <summary>Reads CloudWatch Logs of one target.</summary>
public sealed class LogsService
{
    private readonly IAmazonCloudWatchLogs _logs;
    private readonly TimeProvider _time;

    internal LogsService(IAmazonCloudWatchLogs logs, TimeProvider time)
    {
        _logs = logs;
        _time = time;
    }

    public override string ToString() => $"{_logs.Config.ServiceURL} {_time.GetUtcNow()}";
}
