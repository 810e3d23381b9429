namespace DmsDashboard.Model;

/// <summary>One log event of CloudWatch Logs (API: OutputLogEvent, LiveTailSessionLogEvent).</summary>
public sealed record LogEvent
{
    public required string LogGroupName { get; init; }

    public required string LogStreamName { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public DateTimeOffset? IngestionTime { get; init; }

    public required string Message { get; init; }

    /// <summary>True for the stream of the serverless orchestrator.</summary>
    public bool IsOrchestrator => LogStreamName.StartsWith("dms-serverless-replication-orchestrator-", StringComparison.Ordinal);
}
