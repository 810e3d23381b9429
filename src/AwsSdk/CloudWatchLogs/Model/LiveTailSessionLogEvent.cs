namespace Amazon.CloudWatchLogs.Model;

/// <summary>An event of a Live Tail session.</summary>
public partial class LiveTailSessionLogEvent
{
    /// <summary>The log stream that it is from.</summary>
    public string LogStreamName { get; set; }

    /// <summary>The log group that it is from, as account:name or ARN.</summary>
    public string LogGroupIdentifier { get; set; }

    /// <summary>Its text.</summary>
    public string Message { get; set; }

    /// <summary>When it happened, in milliseconds since 1970 UTC.</summary>
    public long? Timestamp { get; set; }

    /// <summary>When it was ingested, in milliseconds since 1970 UTC.</summary>
    public long? IngestionTime { get; set; }
}
