using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A page of log groups.</summary>
public partial class DescribeLogGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>The log groups of this page, sorted by name.</summary>
    public List<LogGroup> LogGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where the next page begins; null on the last page. Valid for 24 hours.</summary>
    public string NextToken { get; set; }
}
