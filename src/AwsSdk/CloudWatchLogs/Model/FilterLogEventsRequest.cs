namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks for a page of the events of a log group.</summary>
public partial class FilterLogEventsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The log group by name; not with LogGroupIdentifier.</summary>
    public string LogGroupName { get; set; }

    /// <summary>The log group by name or ARN (no trailing :*); not with LogGroupName.</summary>
    public string LogGroupIdentifier { get; set; }

    /// <summary>Up to 100 log streams; not with LogStreamNamePrefix.</summary>
    public List<string> LogStreamNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What the log streams' names begin with; not with LogStreamNames.</summary>
    public string LogStreamNamePrefix { get; set; }

    /// <summary>The earliest event, in milliseconds since 1970 UTC, inclusive.</summary>
    public long? StartTime { get; set; }

    /// <summary>The latest event, in milliseconds since 1970 UTC, inclusive.</summary>
    public long? EndTime { get; set; }

    /// <summary>The pattern that events match; all if left out.</summary>
    public string FilterPattern { get; set; }

    /// <summary>The token of the previous page; leave out for the first.</summary>
    public string NextToken { get; set; }

    /// <summary>How many on a page: 1 to 10,000; 10,000 if left out.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether the oldest come first; true if left out.</summary>
    public bool? StartFromHead { get; set; }

    /// <summary>No longer read: events of several streams are always interleaved.</summary>
    [Obsolete("No longer read: events of several streams are always interleaved.")]
    public bool? Interleaved { get; set; }

    /// <summary>Whether to show masked data; needs the logs:Unmask permission.</summary>
    public bool? Unmask { get; set; }
}
