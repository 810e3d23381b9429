using System.Collections.Immutable;
using Amazon.CloudWatchLogs.Model;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>CloudWatch Logs' events in the dashboard's own form. Secrets are taken out here, for the list, the log and the hub alike.</summary>
internal static class LogsMapping
{
    public static LogEvent ToLogEvent(OutputLogEvent read, LogRead from) => new()
    {
        LogGroupName = from.LogGroupName,
        LogStreamName = from.LogStreamName,
        Timestamp = Instant(read.Timestamp) ?? DateTimeOffset.UnixEpoch,
        IngestionTime = Instant(read.IngestionTime),
        Message = SecretMask.Apply(read.Message) ?? "",
    };

    public static LiveTailUpdate ToUpdate(LiveTailSessionUpdate update, string logGroupName)
    {
        var events = (update.SessionResults ?? []).Select(result => ToLogEvent(result, logGroupName)).ToImmutableArray();
        return new LiveTailUpdate(IsStart: false, update.SessionMetadata?.Sampled is true, events);
    }

    private static LogEvent ToLogEvent(LiveTailSessionLogEvent tailed, string logGroupName) => new()
    {
        LogGroupName = logGroupName,
        LogStreamName = tailed.LogStreamName ?? "",
        Timestamp = Instant(tailed.Timestamp) ?? DateTimeOffset.UnixEpoch,
        IngestionTime = Instant(tailed.IngestionTime),
        Message = SecretMask.Apply(tailed.Message) ?? "",
    };

    private static DateTimeOffset? Instant(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;

    private static DateTimeOffset? Instant(long? millis) => millis is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
