using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A page of log streams.</summary>
public partial class DescribeLogStreamsResponse : AmazonWebServiceResponse
{
    /// <summary>The log streams of this page.</summary>
    public List<LogStream> LogStreams { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where the next page begins; null on the last page. Valid for 24 hours.</summary>
    public string NextToken { get; set; }
}
