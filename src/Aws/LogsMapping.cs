using System.Collections.Immutable;
using Amazon.CloudWatchLogs.Model;
using DmsDashboard.Model;
using LogGroup = DmsDashboard.Model.LogGroup;

namespace DmsDashboard.Aws;

/// <summary>CloudWatch Logs' events in the dashboard's own form. Secrets are taken out here, for pages, downloads and the hub alike.</summary>
internal sealed class LogsMapping(LogSecretsOptions secrets)
{
    public LogEvent ToLogEvent(OutputLogEvent read, LogRead from) => new()
    {
        LogGroupName = from.LogGroupName,
        LogStreamName = from.LogStreamName,
        Timestamp = Instant(read.Timestamp) ?? DateTimeOffset.UnixEpoch,
        IngestionTime = Instant(read.IngestionTime),
        Message = secrets.Shown(read.Message),
    };

    public LogEvent ToLogEvent(FilteredLogEvent found, string logGroupName) => new()
    {
        LogGroupName = logGroupName,
        LogStreamName = found.LogStreamName ?? "",
        Timestamp = Instant(found.Timestamp) ?? DateTimeOffset.UnixEpoch,
        IngestionTime = Instant(found.IngestionTime),
        Message = secrets.Shown(found.Message),
    };

    public LiveTailUpdate ToUpdate(LiveTailSessionUpdate update, string logGroupName)
    {
        var events = (update.SessionResults ?? []).Select(result => ToLogEvent(result, logGroupName)).ToImmutableArray();
        return new LiveTailUpdate(IsStart: false, update.SessionMetadata?.Sampled is true, events);
    }

    public static LogGroup ToLogGroup(Amazon.CloudWatchLogs.Model.LogGroup group, string targetName) => new()
    {
        TargetName = targetName,
        LogGroupName = group.LogGroupName ?? "",
        LogGroupArn = group.LogGroupArn ?? group.Arn?.TrimEnd('*').TrimEnd(':') ?? "",
        CreationTime = Instant(group.CreationTime),
        RetentionInDays = group.RetentionInDays,
        StoredBytes = group.StoredBytes,
        LogGroupClass = group.LogGroupClass?.Value,
    };

    public static DateTimeOffset? Instant(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;

    private LogEvent ToLogEvent(LiveTailSessionLogEvent tailed, string logGroupName) => new()
    {
        LogGroupName = logGroupName,
        LogStreamName = tailed.LogStreamName ?? "",
        Timestamp = Instant(tailed.Timestamp) ?? DateTimeOffset.UnixEpoch,
        IngestionTime = Instant(tailed.IngestionTime),
        Message = secrets.Shown(tailed.Message),
    };

    private static DateTimeOffset? Instant(long? millis) => millis is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
