namespace Amazon.CloudWatchLogs.Model;

/// <summary>Asks for a page of log groups.</summary>
public partial class DescribeLogGroupsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>Up to 20 accounts to search, with IncludeLinkedAccounts.</summary>
    public List<string> AccountIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What the names begin with; not with LogGroupNamePattern.</summary>
    public string LogGroupNamePrefix { get; set; }

    /// <summary>What the names contain, case-sensitive; not with LogGroupNamePrefix.</summary>
    public string LogGroupNamePattern { get; set; }

    /// <summary>The token of the previous page; leave out for the first.</summary>
    public string NextToken { get; set; }

    /// <summary>How many on a page: 1 to 50, 50 if left out.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether a monitoring account also lists its source accounts.</summary>
    public bool? IncludeLinkedAccounts { get; set; }

    /// <summary>The only class to list; all if left out.</summary>
    public LogGroupClass LogGroupClass { get; set; }

    /// <summary>Up to 50 names or ARNs; allows no other filter than IncludeLinkedAccounts.</summary>
    public List<string> LogGroupIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
