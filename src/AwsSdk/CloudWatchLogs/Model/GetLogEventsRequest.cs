namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks for a page of the events of one log stream.</summary>
public partial class GetLogEventsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The log group by name; not with LogGroupIdentifier.</summary>
    public string LogGroupName { get; set; }

    /// <summary>The log group by name or ARN (no trailing :*); not with LogGroupName.</summary>
    public string LogGroupIdentifier { get; set; }

    /// <summary>The log stream; required.</summary>
    public string LogStreamName { get; set; }

    /// <summary>The earliest event, UTC, inclusive.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The latest event, UTC, exclusive.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>The forward or backward token of the previous page; leave out for the first.</summary>
    public string NextToken { get; set; }

    /// <summary>How many on a page: 1 to 10,000; up to 1 MB if left out.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether to begin with the oldest; must be true to page forward.</summary>
    public bool? StartFromHead { get; set; }

    /// <summary>Whether to show masked data; needs the logs:Unmask permission.</summary>
    public bool? Unmask { get; set; }
}
