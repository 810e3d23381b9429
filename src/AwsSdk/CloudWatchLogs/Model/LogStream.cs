namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log stream.</summary>
public partial class LogStream
{
    /// <summary>Its name.</summary>
    public string LogStreamName { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>The time of its first event, UTC.</summary>
    public DateTime? FirstEventTimestamp { get; set; }

    /// <summary>The time of its last event, UTC; may lag by an hour.</summary>
    public DateTime? LastEventTimestamp { get; set; }

    /// <summary>When an event was last ingested, UTC; may lag by an hour.</summary>
    public DateTime? LastIngestionTime { get; set; }

    /// <summary>A token that PutLogEvents no longer needs.</summary>
    public string UploadSequenceToken { get; set; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; set; }

    /// <summary>Always 0 since June 2019.</summary>
    [Obsolete("Always 0 since June 2019.")]
    public long? StoredBytes { get; set; }
}
