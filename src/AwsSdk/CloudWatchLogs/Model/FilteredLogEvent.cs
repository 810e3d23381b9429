namespace Amazon.CloudWatchLogs.Model;

/// <summary>An event found in a log group.</summary>
public partial class FilteredLogEvent
{
    /// <summary>The log stream that it is from.</summary>
    public string LogStreamName { get; set; }

    /// <summary>When it happened, in milliseconds since 1970 UTC.</summary>
    public long? Timestamp { get; set; }

    /// <summary>Its text.</summary>
    public string Message { get; set; }

    /// <summary>When it was ingested, in milliseconds since 1970 UTC.</summary>
    public long? IngestionTime { get; set; }

    /// <summary>Its id, fit for removing duplicates.</summary>
    public string EventId { get; set; }
}
