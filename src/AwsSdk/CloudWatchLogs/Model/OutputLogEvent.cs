namespace Amazon.CloudWatchLogs.Model;

/// <summary>An event of a log stream.</summary>
public partial class OutputLogEvent
{
    /// <summary>When it happened, UTC.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>Its text.</summary>
    public string Message { get; set; }

    /// <summary>When it was ingested, UTC.</summary>
    public DateTime? IngestionTime { get; set; }
}
