namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks for a page of the log streams of a log group.</summary>
public partial class DescribeLogStreamsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The log group by name; not with LogGroupIdentifier.</summary>
    public string LogGroupName { get; set; }

    /// <summary>The log group by name or ARN (no trailing :*); not with LogGroupName.</summary>
    public string LogGroupIdentifier { get; set; }

    /// <summary>What the names begin with; not with LastEventTime.</summary>
    public string LogStreamNamePrefix { get; set; }

    /// <summary>By name (if left out) or by last event.</summary>
    public OrderBy OrderBy { get; set; }

    /// <summary>Whether the order is reversed; false if left out.</summary>
    public bool? Descending { get; set; }

    /// <summary>The token of the previous page; leave out for the first.</summary>
    public string NextToken { get; set; }

    /// <summary>How many on a page: 1 to 50, 50 if left out.</summary>
    public int? Limit { get; set; }
}
