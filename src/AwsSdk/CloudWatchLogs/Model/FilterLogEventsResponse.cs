using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A page of the events of a log group; may be empty before the end.</summary>
public partial class FilterLogEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The events of this page.</summary>
    public List<FilteredLogEvent> Events { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>No longer filled.</summary>
    public List<SearchedLogStream> SearchedLogStreams { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where the next page begins; null on the last page. Valid for 24 hours.</summary>
    public string NextToken { get; set; }
}
